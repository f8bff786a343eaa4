"""What a person said, in their own words: the record, its rules, its files."""
