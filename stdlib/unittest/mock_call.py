
    # --- assertions about calls ---

    def _format_mock_call_signature(self, args, kwargs):
        return _format_call_signature(self._mock_name or 'mock', args, kwargs)

    def _calls_repr(self):
        return f'\nCalls: {safe_repr(self.mock_calls)}.' if self.mock_calls else ''

    def _signature_for(self, name):
        # The signature that a recorded call of a child is bound to.
        if not name:
            return self._spec_signature
        sig = None
        children = self._mock_children
        for part in name.replace('()', '').split('.'):
            child = children.get(part)
            if child is None or isinstance(child, _SpecState):
                break
            child = _extract_mock(child)
            children = child._mock_children
            sig = child._spec_signature
        return sig

    def _call_matcher(self, recorded):
        # The call with its arguments bound, so that it compares by what they
        # mean; the TypeError if they do not fit.
        if isinstance(recorded, tuple) and len(recorded) > 2:
            sig = self._signature_for(recorded[0])
        else:
            sig = self._spec_signature
        if sig is None:
            return recorded
        name, args, kwargs = _call_parts(tuple(recorded))
        try:
            bound = sig.bind(*args, **kwargs)
        except TypeError as e:
            return e.with_traceback(None)
        return call(name, bound.args, bound.kwargs)

    def assert_not_called(self):
        """Fail if there was a call."""
        if self.call_count != 0:
            raise AssertionError("Expected '%s' to not have been called. Called %s times.%s" % (
                self._mock_name or 'mock', self.call_count, self._calls_repr()))

    def assert_called(self):
        """Fail unless there was a call."""
        if self.call_count == 0:
            raise AssertionError("Expected '%s' to have been called." % (self._mock_name or 'mock'))

    def assert_called_once(self):
        """Fail unless there was exactly one call."""
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times.%s" % (
                self._mock_name or 'mock', self.call_count, self._calls_repr()))

    def assert_called_with(self, /, *args, **kwargs):
        """Fail unless the last call had these arguments."""
        wanted = self._format_mock_call_signature(args, kwargs)
        if self.call_args is None:
            raise AssertionError(f'expected call not found.\nExpected: {wanted}\n  Actual: not called.')
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            shown = self._format_mock_call_signature(*self.call_args)
            raise AssertionError('expected call not found.\n'
                                 f'Expected: {wanted}\n  Actual: {shown}') from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        """Fail unless there was one call, and it had these arguments."""
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s" % (
                self._mock_name or 'mock', self.call_count, self._calls_repr()))
        return self.assert_called_with(*args, **kwargs)

    def _has(self, calls, any_order, recorded, what):
        expected = [self._call_matcher(c) for c in calls]
        cause = next((e for e in expected if isinstance(e, Exception)), None)
        actual = _CallList(self._call_matcher(c) for c in recorded)
        if not any_order:
            if expected not in actual:
                if cause is None:
                    problem = f'{what} not found.'
                else:
                    problem = f'Error processing expected {what.lower()}.\nErrors: ' + str(
                        [e if isinstance(e, Exception) else None for e in expected])
                raise AssertionError(f'{problem}\nExpected: {_CallList(calls)}\n'
                                     f'  Actual: {safe_repr(recorded)}') from cause
            return
        actual = list(actual)
        missing = []
        for c in expected:
            try:
                actual.remove(c)
            except ValueError:
                missing.append(c)
        if missing:
            kind = 'call' if what == 'Calls' else 'await'
            raise AssertionError('%r does not contain all of %r in its %s list, found %r instead' % (
                self._mock_name or 'mock', tuple(missing), kind, actual)) from cause

    def assert_has_calls(self, calls, any_order=False):
        """Fail unless the calls were made, one after the other unless
        any_order."""
        self._has(calls, any_order, self.mock_calls, 'Calls')

    def assert_any_call(self, /, *args, **kwargs):
        """Fail unless one of the calls had these arguments."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        actual = [self._call_matcher(c) for c in self.call_args_list]
        if cause or not any(expected == c or c == expected for c in actual):
            wanted = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f'{wanted} call not found') from cause


_PROPERTIES = {'return_value', '_mock_return_value', 'side_effect', '_mock_side_effect',
               '_mock_parent', '_mock_new_parent', '_mock_name', '_mock_new_name',
               'called', 'call_count', 'call_args', 'call_args_list', 'mock_calls',
               'method_calls', 'await_count', 'await_args', 'await_args_list',
               '_mock_sealed', '_mock_delegate', '_spec_class'}


class CallableMixin(Base):
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None,
                 name=None, spec_set=None, parent=None, _spec_state=None, _new_name='',
                 _new_parent=None, **kwargs):
        self.__dict__['_mock_return_value'] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name,
                         _new_parent, **kwargs)
        self.side_effect = side_effect

    def _mock_check_sig(self, /, *args, **kwargs):
        pass

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        # Records the call, here and in the mocks this one belongs to.
        self.called = True
        self.call_count += 1
        recorded = _Call((args, kwargs), two=True)
        self.call_args = recorded
        self.call_args_list.append(recorded)
        as_method = self._mock_parent is not None
        method_name = self._mock_name
        name = self._mock_new_name
        is_a_call = name == '()'
        self.mock_calls.append(_Call(('', args, kwargs)))
        above = self._mock_new_parent
        while above is not None:
            if as_method:
                above.method_calls.append(_Call((method_name, args, kwargs)))
                as_method = above._mock_parent is not None
                if as_method:
                    method_name = f'{above._mock_name}.{method_name}'
            above.mock_calls.append(_Call((name, args, kwargs)))
            if above._mock_new_name:
                dot = '' if is_a_call else '.'
                is_a_call = above._mock_new_name == '()'
                name = above._mock_new_name + dot + name
            above = above._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not _callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_delegate and self._mock_delegate.return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A stand-in for any object: attributes are mocks, too, made when they are
    first used; calls are recorded and return return_value."""


class MagicMixin(Base):
    def __init__(self, /, *args, **kw):
        self._mock_set_magics()
        super().__init__(*args, **kw)
        self._mock_set_magics()

    def _mock_set_magics(self):
        every = _magics | _async_method_magics
        wanted = every
        cls = type(self)
        if self.__dict__.get('_mock_methods') is not None:
            wanted = every.intersection(self._mock_methods)
            for name in every - wanted:
                if name in cls.__dict__:
                    delattr(self, name)
        for name in wanted - set(cls.__dict__):
            setattr(cls, name, _MagicProxy(name, self))


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A MagicMock that cannot be called."""

    def mock_add_spec(self, spec, spec_set=False):
        """Allow only the attributes of spec."""
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class AsyncMagicMixin(MagicMixin):
    pass


class MagicMock(MagicMixin, Mock):
    """A Mock that has special methods, with sensible results."""

    def mock_add_spec(self, spec, spec_set=False):
        """Allow only the attributes of spec."""
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class AsyncMockMixin(Base):
    await_count = _delegating('await_count')
    await_args = _delegating('await_args')
    await_args_list = _delegating('await_args_list')

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__.update(_mock_await_count=0, _mock_await_args=None,
                             _mock_await_args_list=_CallList(), __name__='AsyncMock',
                             _is_coroutine_marker=inspect._is_coroutine_mark)

    async def _execute_mock_call(self, /, *args, **kwargs):
        recorded = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = recorded
        self.await_args_list.append(recorded)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not _callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    # A coroutine cannot raise that.
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            elif inspect.iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            if inspect.iscoroutinefunction(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        """Fail unless the mock was awaited."""
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        """Fail unless the mock was awaited exactly once."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once."
                                 f' Awaited {self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        """Fail unless the last await had these arguments."""
        wanted = self._format_mock_call_signature(args, kwargs)
        if self.await_args is None:
            raise AssertionError(f'Expected await: {wanted}\nNot awaited')
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.await_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            shown = self._format_mock_call_signature(*self.await_args)
            raise AssertionError('expected await not found.\n'
                                 f'Expected: {wanted}\n  Actual: {shown}') from cause

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Fail unless there was one await, and it had these arguments."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once."
                                 f' Awaited {self.await_count} times.')
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Fail unless one of the awaits had these arguments."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        if cause or expected not in [self._call_matcher(c) for c in self.await_args_list]:
            wanted = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f'{wanted} await not found') from cause

    def assert_has_awaits(self, calls, any_order=False):
        """Fail unless the awaits were made."""
        self._has(calls, any_order, self.await_args_list, 'Awaits')

    def assert_not_awaited(self):
        """Fail if the mock was awaited."""
        if self.await_count != 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited."
                                 f' Awaited {self.await_count} times.')

    def reset_mock(self, /, *args, **kwargs):
        """Forget all calls and awaits."""
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """A MagicMock whose calls are awaited."""


class PropertyMock(Mock):
    """A mock for a property: getting calls it, setting calls it with the
    value."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


class ThreadingMock(MagicMixin, Mock):
    """A MagicMock that can be waited for. Threads here take turns: what is not
    called yet when it is waited for is waited for in small sleeps."""

    DEFAULT_TIMEOUT = None

    def __init__(self, /, *args, timeout=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__['_mock_wait_timeout'] = timeout or self.DEFAULT_TIMEOUT

    def _get_child_mock(self, /, **kw):
        return type(self).__mro__[1](**kw)

    def _wait(self, done, timeout, message):
        import time
        if timeout is None:
            timeout = self.__dict__['_mock_wait_timeout']
        end = None if timeout is None else time.monotonic() + timeout
        while not done():
            if end is not None and time.monotonic() >= end:
                raise AssertionError(message)
            time.sleep(0.001)

    def wait_until_called(self, *, timeout=None):
        """Wait until the mock is called."""
        self._wait(lambda: self.call_count > 0, timeout,
                   f"{self._mock_name or 'mock'} was not called before timeout({timeout}).")

    def wait_until_any_call_with(self, *args, **kwargs):
        """Wait until the mock is called with these arguments."""
        wanted = _Call((args, kwargs), two=True)
        shown = self._format_mock_call_signature(args, kwargs)
        self._wait(lambda: wanted in list(self.call_args_list), None, f'{shown} call not found')
