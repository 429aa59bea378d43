__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape",
    "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE",
    "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag", "PatternError",
]

__version__ = "2.2.1"


class PatternError(Exception):
    """What is wrong with a pattern: msg, pattern, pos, lineno and colno."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is None or pos is None:
            self.lineno = self.colno = None
        else:
            msg = f"{msg} at position {pos}"
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


error = PatternError


class _FlagType(type):
    # What enum.EnumType gives RegexFlag in CPython, without importing enum.
    __module__ = "enum"

    def __call__(cls, value=0):
        found = cls._values.get(value)
        if found is not None:
            return found
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        value = int(value)
        if value < 0:
            value += max(512, 1 << value.bit_length())
            found = cls._values.get(value)
            if found is not None:
                return found
        self = int.__new__(cls, value)
        names = list(self._names())
        # What no flag stands for has no name.
        self._name_ = "|".join(names) if value & 511 else None
        self._value_ = value
        cls._values[value] = self
        return self

    def __iter__(cls):
        return iter(cls._canonical)

    def __reversed__(cls):
        return reversed(cls._canonical)

    def __len__(cls):
        return len(cls._canonical)

    def __contains__(cls, value):
        return isinstance(value, cls) or value in cls._values

    def __getitem__(cls, name):
        return cls._members[name]

    def __bool__(cls):
        return True

    def __repr__(cls):
        return "<flag 'RegexFlag'>"

    @property
    def __members__(cls):
        return type(type.__dict__)(cls._members)


class RegexFlag(int, metaclass=_FlagType):
    __module__ = "re"
    _values = {}
    _members = {}
    _canonical = []

    def _names(self):
        rest = int(self)
        for flag in RegexFlag._canonical:
            if rest & int(flag):
                rest &= ~int(flag)
                yield flag._name_
        if rest:
            yield hex(rest)

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        if self._name_ is None:
            return "re.NOFLAG" if not self else f"re.RegexFlag({self._value_})"
        return "|".join(n if n.startswith("0x") else "re." + n for n in self._name_.split("|"))

    __str__ = object.__str__

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __bool__(self):
        return self._value_ != 0

    def __iter__(self):
        for flag in RegexFlag._canonical:
            if self._value_ & flag._value_:
                yield flag

    def __len__(self):
        return self._value_.bit_count()

    def __contains__(self, other):
        if not isinstance(other, RegexFlag):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and 'RegexFlag'")
        return other._value_ & self._value_ == other._value_

    def __or__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(self._value_ | int(other))

    def __and__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(self._value_ & int(other))

    def __xor__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(self._value_ ^ int(other))

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(~self._value_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, proto):
        return RegexFlag, (self._value_,)


def _define(value, *names):
    flag = int.__new__(RegexFlag, value)
    flag._name_ = names[0]
    flag._value_ = value
    RegexFlag._values[value] = flag
    if value:
        RegexFlag._canonical.append(flag)
    for name in names:
        RegexFlag._members[name] = flag
        globals()[name] = flag
        type.__setattr__(RegexFlag, name, flag)


_define(0, "NOFLAG")
_define(256, "ASCII", "A")
_define(2, "IGNORECASE", "I")
_define(4, "LOCALE", "L")
_define(32, "UNICODE", "U")
_define(8, "MULTILINE", "M")
_define(16, "DOTALL", "S")
_define(64, "VERBOSE", "X")
_define(128, "DEBUG")
_register(PatternError, RegexFlag)
del _define, _register


class Scanner:
    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        end = "\n)" if flags & 64 else ")"
        self.scanner = compile("|".join("(" + phrase + end for phrase, action in lexicon), flags)

    def scan(self, string):
        result = []
        match = self.scanner.scanner(string).match
        at = 0
        while (found := match()) is not None and found.end() != at:
            action = self.lexicon[found.lastindex - 1][1]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            at = found.end()
        return result, string[at:]
