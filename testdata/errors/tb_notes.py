e = ValueError("base")
e.add_note("first note")
e.add_note("second\nwith two lines")
e.add_note("")
raise e
