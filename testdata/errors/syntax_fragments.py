for s in ['', ' ', '\n', '#c', '\n\n', '\t', '1 +', '(', 'a b', 'x = 1', '1\n2', '   1 +\n', '"abc', 'if', '1;2', ')', '\\', '1\\', 'lambda', '\n1', '  \n 1', 'yield 1','await x','return']:
    for mode in 'eval', 'single', 'exec':
        try: compile(s, '<string>' , mode); print(repr(s), mode, 'ok')
        except SyntaxError as e: print(repr(s), mode, type(e).__name__, e.msg, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)
    try: print(eval(s))
    except SyntaxError as e: print(repr(s), type(e).__name__, e.msg, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)
    except Exception as e: print(type(e))
