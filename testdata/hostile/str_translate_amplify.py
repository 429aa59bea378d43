# stopped by: memory
# A table that makes long text of each character.
("a" * 100_000).translate({97: "b" * 100_000})
