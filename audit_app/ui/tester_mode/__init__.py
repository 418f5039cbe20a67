"""The tester's own screen: one question a page, nothing else of the audit in sight."""
