def leaf(n):
    raise ValueError(f"leaf {n}")
def catch(n):
    try: leaf(n)
    except ValueError as e: return e
raise ExceptionGroup("outer", [
    catch(1),
    ExceptionGroup("inner", [catch(2), TypeError("t"), BaseExceptionGroup("deep", [KeyError("k"), ExceptionGroup("x", [OSError()])])]),
    catch(3)])
