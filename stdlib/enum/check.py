

# --- checks ---

def _aliases(enumeration):
    return ', '.join([f'{name} -> {member.name}'
                      for name, member in enumeration.__members__.items()
                      if name != member.name])


def unique(enumeration):
    """Class decorator: refuse an enum with aliases."""
    found = _aliases(enumeration)
    if found:
        raise ValueError(f'duplicate values found in {enumeration!r}: {found}')
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can check."""
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Class decorator: refuse an enum that does not pass the given checks."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        enumeration.__name__
        if issubclass(enumeration, Flag):
            kind = 'flag'
        elif issubclass(enumeration, Enum):
            kind = 'enum'
        else:
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            if check is UNIQUE:
                found = _aliases(enumeration)
                if found:
                    raise ValueError(f'aliases found in {enumeration!r}: {found}')
            elif check is CONTINUOUS:
                self._continuous(enumeration, kind)
            elif check is NAMED_FLAGS:
                self._named_flags(enumeration)
        return enumeration

    def _continuous(self, enumeration, kind):
        values = {e.value for e in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if kind == 'flag':
            wanted = (2 ** i for i in range(_high_bit(low) + 1, _high_bit(high)))
        else:
            wanted = range(low + 1, high)
        missing = [str(i) for i in wanted if i not in values]
        if missing:
            raise ValueError(f'invalid {kind} {enumeration.__name__!r}: '
                             f"missing values {', '.join(missing)}"[:256])

    def _named_flags(self, enumeration):
        known = [m.value for m in enumeration]
        names = []
        bits = 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            missed = [bit for bit in _iter_bits_lsb(alias.value) if bit not in known]
            if missed:
                names.append(name)
                for bit in missed:
                    bits |= bit
        if not names:
            return
        if len(names) == 1:
            who = f'alias {names[0]} is missing'
        else:
            who = f"aliases {', '.join(names[:-1])} and {names[-1]} are missing"
        what = 'value' if _is_single_bit(bits) else 'combined values of'
        raise ValueError(f'invalid Flag {enumeration.__name__!r}: {who} {what} 0x{bits:x} '
                         '[use enum.show_flag_values(value) for details]')
