"""Archives, trash and copies."""
