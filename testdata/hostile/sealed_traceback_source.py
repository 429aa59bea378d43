# stopped by: sealed
# Has a traceback show lines of a file of the host.
code = compile("1 / 0", "/etc/passwd", "exec")
try:
    exec(code)
except ZeroDivisionError as e:
    import traceback
    if "root:" in "".join(traceback.format_exception(e)):
        print("ESCAPED")
