import traceback, sys
def f(): g()
def g(): raise ValueError("deep")
try:
    f()
except ValueError as e:
    traceback.print_exc()
    print(traceback.format_exc(limit=1))
    print("".join(traceback.format_exception(e)))
    traceback.print_tb(e.__traceback__, file=sys.stdout)
    print(traceback.extract_tb(e.__traceback__)[-1])
