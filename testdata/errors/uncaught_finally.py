# finally runs, then the traceback.
try:
    try:
        print("body")
        1 / 0
    finally:
        print("finally")
finally:
    print("outer finally")
