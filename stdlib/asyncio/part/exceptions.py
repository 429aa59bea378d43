class SendfileNotAvailableError(RuntimeError):
    """The system has no sendfile for this kind of socket or file."""


class IncompleteReadError(EOFError):
    """The stream ended before all that was asked for had come.

    partial is what had come, expected how many bytes were asked for, None if
    that is unknown.
    """

    def __init__(self, partial, expected):
        wanted = 'undefined' if expected is None else repr(expected)
        super().__init__(f'{len(partial)} bytes read on a total of {wanted} expected bytes')
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """The buffer is full and the separator has not been seen.

    consumed is how many bytes can be taken from the buffer.
    """

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)
