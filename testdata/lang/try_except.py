# try / except / else / finally in every combination, with every way out.


def log_all(body, handler, orelse, final):
    log = []
    try:
        log.append("try")
        if body:
            raise body
    except ValueError as e:
        log.append(f"except {e}")
        if handler:
            raise handler
    else:
        log.append("else")
        if orelse:
            raise orelse
    finally:
        log.append("finally")
        print(log)
        if final:
            raise final


V = ValueError
for body in (None, V("b"), KeyError("b")):
    for handler in (None, V("h")):
        for orelse in (None, V("e")):
            for final in (None, V("f")):
                try:
                    log_all(body, handler, orelse, final)
                    print("  fine")
                except Exception as e:
                    chain = []
                    while e is not None:
                        chain.append(f"{type(e).__name__}({e})")
                        e = e.__context__
                    print("  ", " <- ".join(chain))


# matching
def which(exc):
    try:
        raise exc
    except (KeyError, IndexError):
        return "key or index"
    except LookupError as e:
        return f"lookup {type(e).__name__}"
    except OSError:
        return "os"
    except Exception:
        return "exception"
    except BaseException:
        return "base"


for exc in (KeyError(), IndexError, LookupError("x"), OSError(), FileNotFoundError(), ValueError, KeyboardInterrupt(), SystemExit(1), GeneratorExit):
    print(which(exc))

# the first match wins
try:
    raise KeyError("k")
except LookupError:
    print("lookup")
except KeyError:
    print("key")

# bare except
try:
    raise SystemExit
except:
    print("bare")

# what stands after except is evaluated only when needed, and in order


def note(n, cls):
    print("eval", n)
    return cls


try:
    raise KeyError
except note(1, ValueError):
    pass
except note(2, KeyError):
    print("two")
except note(3, Exception):
    pass
try:
    pass
except note(4, ValueError):
    pass

# bad classes
for bad in (1, "x", None, int, (ValueError, 1), [ValueError], ()):
    try:
        try:
            raise ValueError("inner")
        except bad:
            print("caught")
    except TypeError as e:
        print(type(e).__name__, e, "|", repr(e.__context__))
    except ValueError as e:
        print("through", e)

# the name is unbound afterwards, even if it was bound before
e = "before"
try:
    raise ValueError("x")
except ValueError as e:
    print(repr(e))
try:
    e
except NameError as err:
    print(err)
try:
    raise ValueError("x")
except ValueError as e:
    del e
    print("deleted")
try:
    raise ValueError("x")
except ValueError as e:
    e = 5
try:
    print(e)
except NameError as err:
    print(err)


# ways out through finally
def f_return():
    try:
        return "try"
    finally:
        print("finally")


def f_override():
    try:
        return "try"
    finally:
        return "finally"


def f_swallow():
    try:
        1 / 0
    finally:
        return "swallowed"


def f_value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


def f_list():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


def f_except_return():
    try:
        1 / 0
    except ZeroDivisionError:
        return "except"
    else:
        return "else"
    finally:
        print("finally")


def f_else_return():
    try:
        pass
    except ZeroDivisionError:
        return "except"
    else:
        return "else"
    finally:
        print("finally")


def f_break():
    log = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            log.append(i)
        finally:
            log.append(f"f{i}")
    else:
        log.append("else")
    return log


def f_break_in_finally():
    for i in range(3):
        try:
            1 / 0
        finally:
            break
    return i


def f_continue_in_finally():
    log = []
    for i in range(3):
        try:
            log.append(i)
            1 / 0
        finally:
            continue
    return log


def f_return_loop():
    for i in range(3):
        try:
            return i
        finally:
            if i < 2:
                continue
    return "end"


def f_while():
    n = 0
    while True:
        try:
            n += 1
            if n < 3:
                continue
            break
        finally:
            n += 10
    return n


def f_nested_finally():
    log = []
    try:
        try:
            try:
                return log
            finally:
                log.append(1)
        finally:
            log.append(2)
    finally:
        log.append(3)


def f_nested_return():
    try:
        return "outer"
    finally:
        try:
            return "inner"
        finally:
            print("innermost")


def f_raise_in_finally():
    try:
        return "lost"
    finally:
        raise ValueError("from finally")


def f_break_except():
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError as e:
            if i == 1:
                break
            continue
    try:
        e
    except UnboundLocalError as err:
        return i, str(err)


def f_return_expr():
    def f():
        print("value")
        return 1
    try:
        return f()
    finally:
        print("finally")


def f_try_in_finally():
    try:
        raise KeyError("a")
    finally:
        try:
            raise ValueError("b")
        except ValueError as e:
            print("handled", e, repr(e.__context__))


def f_try_in_except():
    try:
        raise KeyError("a")
    except KeyError:
        try:
            raise ValueError("b")
        except ValueError as e:
            print("handled", e, repr(e.__context__))
        raise


def f_deep_loop():
    log = []
    for i in range(2):
        try:
            for j in range(3):
                try:
                    if j == 1:
                        break
                finally:
                    log.append((i, j))
            else:
                log.append("never")
        finally:
            log.append(i)
    return log


for f in (f_return, f_override, f_swallow, f_value_kept, f_list, f_except_return, f_else_return, f_break, f_break_in_finally,
          f_continue_in_finally, f_return_loop, f_while, f_nested_finally, f_nested_return, f_raise_in_finally,
          f_break_except, f_return_expr, f_try_in_finally, f_try_in_except, f_deep_loop):
    try:
        print(f.__name__, "->", f())
    except Exception as e:
        print(f.__name__, "raised", repr(e), "context", repr(e.__context__))

# at module level
for i in range(3):
    try:
        if i == 1:
            continue
        print("body", i)
    except ValueError:
        pass
    else:
        print("else", i)
    finally:
        print("finally", i)


# sys.exc_info through nesting
import sys


def info():
    return sys.exc_info()[0] and sys.exc_info()[0].__name__


print(info())
try:
    raise KeyError
except KeyError:
    print(info())
    try:
        raise ValueError
    except ValueError:
        print(info())
    print(info())

    def inner():
        print("in a call", info())
        try:
            raise IndexError
        except IndexError:
            print("in a call", info())
        print("in a call", info())
    inner()
print(info())
try:
    try:
        raise KeyError
    finally:
        print("finally", info())
except KeyError:
    print(sys.exception().__class__.__name__)
print(sys.exception())


# an exception in a handler's type expression
try:
    try:
        1 / 0
    except undefined_name:
        pass
except NameError as e:
    print(e, repr(e.__context__))
