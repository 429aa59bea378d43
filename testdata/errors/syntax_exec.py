# A SyntaxError from exec, uncaught, and one in an imported module.
try:
    import _bad_syntax
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset, e.text, e.filename.rpartition("/")[2], e.end_lineno, e.end_offset, e)
exec("x = 1\ny = (")
