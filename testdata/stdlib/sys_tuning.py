"""sys: switch interval, audit hooks, call_tracing."""
import sys


def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
    else:
        print('->', repr(r))


print(sys.getswitchinterval())
sys.setswitchinterval(0.25)
print(sys.getswitchinterval())
attempt(sys.setswitchinterval, 0)
attempt(sys.setswitchinterval, -1)
attempt(sys.setswitchinterval, 'x')
print(sys.call_tracing(max, (1, 2)), sys.is_stack_trampoline_active(), sys.getunicodeinternedsize() > 0)
attempt(sys.call_tracing, max, [1])
attempt(sys.audit)
attempt(sys.audit, 3)
attempt(sys.audit, 'my.event', 1)
seen = []


def hook(event, args):
    if event.startswith('my.'):
        seen.append((event, args))
        if args == (0,):
            raise ValueError('refused')


sys.addaudithook(hook)
sys.audit('my.event', 1, 'two')
sys.audit('my.plain')
attempt(sys.audit, 'my.bad', 0)
print(seen)
