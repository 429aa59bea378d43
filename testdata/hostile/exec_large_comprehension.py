# stopped by: any
# Very many loops in a comprehension.
exec("[1 " + "for a in b " * 500000 + "]")
