# stopped by: sealed
# Compiles with odd flags and names.
for flags in (0, 1, 0x400, 0x2000, 1 << 30):
    try:
        compile("1", "/etc/passwd", "eval", flags)
    except BaseException:
        pass
try:
    raise SyntaxError("x", ("/etc/passwd", 1, 1, None))
except SyntaxError as e:
    import traceback
    text = "".join(traceback.format_exception(e))
    if "root:" in text:
        print("ESCAPED")
