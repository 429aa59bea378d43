"""unittest.mock."""
import re
from unittest.mock import *
from unittest import mock
import asyncio


def attempt(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(re.sub(r"id='\d+'", 'id', f'{type(e).__name__}: {e}'))
    else:
        print('->', show(r))


def show(x):
    return re.sub(r"id='\d+'", 'id', repr(x))


m = Mock()
print(show(m), show(m.a.b), show(m()), show(m.x().y), m.called, m.call_count)
m.method(1, 2, key='v')
m.other.deep(3)
m(4)
print(m.mock_calls, m.method_calls, m.call_args, m.call_args_list, m.method.call_args.args, m.method.call_args.kwargs)
m.method.assert_called_with(1, 2, key='v')
m.method.assert_called_once_with(1, 2, key='v')
attempt(m.method.assert_called_with, 1)
attempt(m.method.assert_not_called)
attempt(Mock().assert_called)
attempt(Mock(name='nm').assert_called_with, 1)
attempt(Mock().assert_called_once)
m.method()
attempt(m.method.assert_called_once_with, 1)
attempt(m.method.assert_called_once)
attempt(m.method.assert_any_call, 9)
m.method.assert_any_call(1, 2, key='v')
attempt(m.assert_has_calls, [call.method(1), call(4)])
m.assert_has_calls([call.other.deep(3), call(4)])
m.assert_has_calls([call(4), call.other.deep(3)], any_order=True)
attempt(m.assert_has_calls, [call.nope()], any_order=True)
attempt(lambda: m.assert_foo)
attempt(lambda: m.asert_called)
attempt(lambda: m.called_once)
m.reset_mock()
print(m.mock_calls, m.called, m.method.called)
m = Mock(return_value=3, attr=5, **{'deep.attr.return_value': 7})
print(m(), m.attr, m.deep.attr())
m.side_effect = [1, ValueError('x'), 2]
print(m())
attempt(m)
print(m())
attempt(m)
m.side_effect = lambda *a: DEFAULT
print(m())
m.side_effect = KeyError('k')
attempt(m)
m.side_effect = None
print(m())
print(call(1, a=2), call.foo.bar(3)(4), call.a.b, call.foo(1).call_list(), call(1) == call(1), call(1) == ((1,),), call(1) == call(2), call == call)
print(call(ANY, 2) == call(1, 2), ANY == 5, ANY != 5, ANY, sentinel.a, sentinel.a is sentinel.a, DEFAULT)


class Real:
    attr = 1

    def meth(self, a, b=2):
        return 'real'

    async def ameth(self):
        return 'areal'

    @classmethod
    def cm(cls, x):
        pass

    @property
    def prop(self):
        return 1


m = Mock(spec=Real)
print(show(m), isinstance(m, Real), show(m.meth(1)))
attempt(lambda: m.nothing)
m.new = 3
m = Mock(spec_set=Real)
attempt(setattr, m, 'new', 3)
m = Mock(spec=['a', 'b'])
print(show(m.a))
attempt(lambda: m.c)
m = Mock(wraps=Real())
print(m.meth(1), m.meth.mock_calls)
m = Mock()
del m.gone
attempt(lambda: m.gone)
print(hasattr(m, 'gone'), hasattr(m, 'there'))

# magic
mm = MagicMock()
print(len(mm), bool(mm), int(mm), float(mm), list(mm), 3 in mm, mm == mm, mm != mm, mm == 3, show(mm[0]), show(mm + 1), complex(mm), [1, 2][mm])
mm.__len__.return_value = 5
mm.__getitem__.side_effect = lambda k: k * 2
mm.__iter__.return_value = [1, 2]
mm.__contains__.return_value = True
mm.__str__.return_value = 'text'
print(len(mm), mm[4], list(mm), list(mm), 9 in mm, str(mm))
with mm as x:
    print(show(x))
print(mm.__enter__.called, mm.__exit__.call_args)
mm['k'] = 'v'
mm.__setitem__.assert_called_with('k', 'v')
mm.__lt__.return_value = True
print(mm < 3)
attempt(lambda: MagicMock() < 3)
attempt(lambda: len(Mock()))
m = Mock()
m.__len__ = lambda self: 9
print(len(m))
m.__str__ = Mock(return_value='mocked str')
print(str(m))
attempt(setattr, m, '__init__', 3)

# patch


class Target:
    value = 'original'

    def greet(self):
        return 'hi'


with patch.object(Target, 'value', 'patched') as p:
    print(Target.value, p)
print(Target.value)
with patch.object(Target, 'greet') as g:
    g.return_value = 'mocked'
    print(Target().greet(), g.mock_calls)
with patch('__main__.Target') as T:
    print(show(Target), show(Target()), Target is T)
    T.return_value.greet.return_value = 'x'
    print(Target().greet())
print(Target().greet())


@patch('__main__.Target.value', 'deco')
def decorated():
    return Target.value


@patch.object(Target, 'greet')
@patch('__main__.Target.value', new_callable=PropertyMock)
def two(value, greet):
    value.return_value = 'prop'
    return show(greet), Target().value, value.mock_calls


print(decorated(), two(), Target.value)
attempt(patch, 'nodots')
attempt(lambda: patch.object(Target, 'nope').start())
attempt(lambda: patch('no_module.x').start())
attempt(lambda: patch.object('str', 'x'))
attempt(lambda: patch.object(Target, 'value', 1, new_callable=Mock))
attempt(lambda: patch.multiple(Target))
with patch.object(Target, 'nope', create=True) as n:
    print(show(Target.nope))
print(hasattr(Target, 'nope'))
with patch.multiple(Target, value=DEFAULT, greet='g') as ms:
    print(show(ms), Target.greet)
d = {'a': 1}
with patch.dict(d, {'b': 2}, c=3):
    print(d)
print(d)
with patch.dict(d, {'z': 1}, clear=True) as inside:
    print(d, inside is d)
print(d)


@patch.dict(d, x=1)
def in_dict():
    return dict(d)


print(in_dict(), d)
p1 = patch.object(Target, 'value', 1)
p2 = patch.object(Target, 'greet')
p1.start()
p2.start()
print(Target.value)
p1.stop()
print(Target.value, p1.stop())
patch.stopall()
print(Target().greet())
with patch('builtins.print') as bp:
    print('not shown')
print(bp.mock_calls)


@patch('__main__.Target.value', 'cls')
class Tests:
    def test_a(self):
        return Target.value

    def other(self):
        return Target.value


print(Tests().test_a(), Tests().other())

# autospec


def func(a, b, *, c=3):
    return 'real'


f = create_autospec(func, return_value='auto')
print(f(1, 2), f.mock_calls, f.called)
attempt(f)
attempt(f, 1, 2, 3)
f.assert_called_once_with(1, 2)
attempt(f.assert_called_with, 1, 3)
C = create_autospec(Real)
inst = C()
attempt(inst.meth)
inst.meth(1, b=3)
inst.meth.assert_called_with(1, 3)
attempt(inst.meth, 1, 2, 3)
attempt(lambda: inst.nothing)
with patch('__main__.func', autospec=True) as pf:
    attempt(func)
    print(show(func(1, 2)))

# mock_open
mo = mock_open(read_data='line1\nline2\n')
with patch('builtins.open', mo):
    with open('f') as fh:
        print(repr(fh.read()))
    with open('f') as fh:
        print(list(fh), fh.readline())
    with open('g', 'w') as fh:
        fh.write('data')
mo.assert_called_with('g', 'w')
mo().write.assert_called_once_with('data')

# async


async def main():
    am = AsyncMock(return_value=5)
    print(await am(1), am.await_count, am.await_args, am.mock_calls)
    am.assert_awaited_once_with(1)
    attempt(am.assert_awaited_with, 2)
    attempt(am.assert_not_awaited)
    attempt(AsyncMock().assert_awaited)
    am.side_effect = ValueError('async')
    try:
        await am()
    except ValueError as e:
        print(e)
    am.side_effect = [1]
    print(await am())
    try:
        await am()
    except StopAsyncIteration:
        print('StopAsyncIteration')
    r = AsyncMock(spec=Real)
    print(show(r), type(r.ameth).__name__, type(r.meth).__name__)
    r2 = MagicMock(spec=Real)
    r2.ameth.return_value = 'mocked'
    print(await r2.ameth(), type(r2.meth).__name__)
    mg = MagicMock()
    async with mg as x:
        print(type(mg.__aenter__).__name__)
    mg.__aiter__.return_value = [1, 2]
    print([i async for i in mg])
    with patch.object(Real, 'ameth') as pa:
        pa.return_value = 'patched'
        print(type(pa).__name__, await Real().ameth())
    print(asyncio.iscoroutinefunction(am), am.__name__ if False else '')


asyncio.run(main())

# parents, attach, seal, property
parent = Mock()
child = Mock(return_value=None)
parent.attach_mock(child, 'kid')
child(1)
print(parent.mock_calls)
pm = PropertyMock(return_value=3)
m = Mock()
type(m).foo = pm
print(m.foo)
m.foo = 6
print(pm.mock_calls)
m = Mock()
m.used.x = 1
seal(m)
attempt(lambda: m.other)
attempt(lambda: m.used.other)
print(m.used.x)
m = Mock()
m.configure_mock(a=1, **{'b.c': 2})
print(m.a, m.b.c)
m.foo(1).bar(2).baz()
print(m.mock_calls, m.mock_calls == call.foo(1).bar(2).baz().call_list())
print([n for n in dir(Mock(spec=['q'])) if n in ('q', 'assert_called', '_x')])
nc = NonCallableMock()
attempt(nc)
attempt(lambda: Mock(spec=Mock()))
