"""The screen of user tests: rounds, testers and what they agree to, attempts, who met what."""
