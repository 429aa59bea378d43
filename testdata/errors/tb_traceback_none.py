try: 1/0
except ZeroDivisionError as e: x = e
x.__traceback__ = None
raise x
