# stopped by: memory
# Notes without end.
e = ValueError()
while True:
    e.add_note("x" * 1000)
