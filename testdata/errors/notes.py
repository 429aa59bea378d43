# Notes follow the message.
try:
    raise ValueError("main\nwith two lines")
except ValueError as e:
    e.add_note("first note")
    e.add_note("second\nnote")
    raise
