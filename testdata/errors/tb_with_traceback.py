def f(): 1/0
try: f()
except ZeroDivisionError as e: tb = e.__traceback__
raise ValueError("borrowed").with_traceback(tb)
