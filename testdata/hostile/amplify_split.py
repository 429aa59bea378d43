# stopped by: any
# Words of one character.
("a " * 15000000).split()
