import sys
import builtins as _builtins
from types import DynamicClassAttribute

__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum',
           'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique', 'property',
           'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT',
           'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr', 'global_enum_repr',
           'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS',
           'NAMED_FLAGS', 'UNIQUE', 'pickle_by_global_name',
           'pickle_by_enum_name']

# The classes that the metaclass treats specially are made with it.
Enum = Flag = EJECT = ReprEnum = None


class nonmember(object):
    """Keeps an object of an enum's body from becoming a member."""

    def __init__(self, value):
        self.value = value


class member(object):
    """Makes an object of an enum's body a member, whatever it is."""

    def __init__(self, value):
        self.value = value


# --- names and values ---

def _is_descriptor(obj):
    return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')


def _is_dunder(name):
    return (len(name) > 4 and name.startswith('__') and name.endswith('__')
            and name[2] != '_' and name[-3] != '_')


def _is_sunder(name):
    return (len(name) > 2 and name[0] == '_' == name[-1]
            and name[1] != '_' and name[-2] != '_')


def _is_private(cls_name, name):
    prefix = f'_{cls_name}__'
    return (len(name) > len(prefix) and name.startswith(prefix)
            and not name.endswith('__'))


def _is_internal_class(cls_name, obj):
    if not isinstance(obj, type):
        return False
    path = f'{cls_name}.{obj.__name__}'
    return obj.__qualname__ == path or obj.__qualname__.endswith('.' + path)


def _is_single_bit(num):
    return num != 0 and num & (num - 1) == 0


def _high_bit(value):
    return value.bit_length() - 1


class _Mark:
    def __init__(self, shown):
        self.shown = shown

    def __repr__(self):
        return self.shown


_not_given = _Mark('<not given>')
_auto_null = _Mark('_auto_null')


class auto:
    """Stands for a value that the enum chooses."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


class property(DynamicClassAttribute):
    """A property of the members that leaves its name on the class to a member
    of the same name."""

    member = None
    _attr_type = None
    _cls_type = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is None:
                raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
            return self.member
        fget = self.fget
        if fget is not None:
            return fget(instance)
        kind = self._attr_type
        if kind == 'attr':
            return getattr(self._cls_type, self.name)
        if kind == 'desc':
            return getattr(instance._value_, self.name)
        found = ownerclass._member_map_.get(self.name)
        if found is None:
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
        return found

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot set attribute {self.name!r}')
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot delete attribute {self.name!r}')
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


class _proto_member:
    # What stands in the namespace for a member until the class exists.

    def __init__(self, value):
        self.value = value

    def __set_name__(self, cls, name):
        delattr(cls, name)
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        if cls._member_type_ is tuple:
            args = (args,)
        made = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
        if not hasattr(made, '_value_'):
            if cls._member_type_ is object:
                made._value_ = value
            else:
                try:
                    made._value_ = cls._member_type_(*args)
                except Exception as exc:
                    failed = TypeError('_value_ not set in __new__, unable to create it')
                    failed.__cause__ = exc
                    raise failed
        value = made._value_
        made._name_ = name
        made.__objclass__ = cls
        made.__init__(*args)
        made._sort_order_ = len(cls._member_names_)
        is_flag = Flag is not None and issubclass(cls, Flag)
        if is_flag:
            if isinstance(value, int):
                cls._flag_mask_ |= value
                if _is_single_bit(value):
                    cls._singles_mask_ |= value
            cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
        # A value that is there already makes an alias; so does a value of a
        # flag that is several bits.
        same = _with_value(cls, value)
        if same is not None:
            made = same
        elif not is_flag or isinstance(value, int) and _is_single_bit(value):
            cls._member_names_.append(name)
        cls._add_member_(name, made)
        _remember_value(cls, value, made, name)


def _with_value(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for known in cls._member_map_.values():
            if known._value_ == value:
                return known


def _remember_value(cls, value, member, name):
    try:
        cls._value2member_map_.setdefault(value, member)
    except TypeError:
        # It cannot be hashed: look-ups go through these.
        cls._unhashable_values_.append(value)
        cls._unhashable_values_map_.setdefault(name, []).append(value)


# --- the namespace of a class body ---

_OWN_SUNDERS = frozenset(('_order_', '_generate_next_value_', '_numeric_repr_',
                          '_missing_', '_ignore_', '_iter_member_',
                          '_iter_member_by_value_', '_iter_member_by_def_',
                          '_add_alias_', '_add_value_alias_'))


class EnumDict(dict):
    """The namespace of an enum's body: knows which names are members, and
    refuses to define one twice."""

    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    def __setitem__(self, key, value):
        if _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._sunder(key, value)
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value) or _is_internal_class(self._cls_name, value):
            pass
        else:
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            if isinstance(value, member):
                value = value.value
            if isinstance(value, auto):
                value = self._auto(key, value)
                self._member_names[key] = None
            elif isinstance(value, tuple) and any(isinstance(v, auto) for v in value):
                parts = []
                for v in value:
                    if isinstance(v, auto):
                        v = self._auto(key, v)
                    parts.append(v)
                make = type(value)
                try:
                    value = make(parts)
                except TypeError:
                    # A named tuple wants its items one by one.
                    value = make(*parts)
                self._member_names[key] = None
            else:
                self._member_names[key] = None
                self._last_values.append(value)
        super().__setitem__(key, value)

    def _auto(self, key, mark):
        if mark.value == _auto_null:
            mark.value = self._generate_next_value(
                key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        self._last_values.append(mark.value)
        return mark.value

    def _sunder(self, key, value):
        if key not in _OWN_SUNDERS and not key.startswith('_repr_'):
            raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
        if key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == '_ignore_':
            value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
        return value

    @_builtins.property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more_members):
        if hasattr(members, 'keys'):
            for name in members.keys():
                self[name] = members[name]
        else:
            for name, value in members:
                self[name] = value
        for name, value in more_members.items():
            self[name] = value


_EnumDict = EnumDict


# --- the metaclass ---

def _make_class_unpicklable(obj):
    def _break_on_call_reduce(self, proto):
        raise TypeError(f'{self!r} cannot be pickled')
    if isinstance(obj, dict):
        obj['__reduce_ex__'] = _break_on_call_reduce
        obj['__module__'] = '<unknown>'
    else:
        setattr(obj, '__reduce_ex__', _break_on_call_reduce)
        setattr(obj, '__module__', '<unknown>')


_FLAG_ATTRIBUTES = ('_boundary_', '_flag_mask_', '_singles_mask_', '_all_bits_', '_inverted_')
_FLAG_OPERATORS = ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__')


class EnumType(type):
    """Metaclass for Enum"""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict()
        namespace._cls_name = cls
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace['_generate_next_value_'] = getattr(first_enum, '_generate_next_value_', None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        classdict.setdefault('_ignore_', []).append('_ignore_')
        for name in classdict['_ignore_']:
            classdict.pop(name, None)
        names = classdict._member_names
        invalid = set(names) & {'mro', ''}
        if invalid:
            raise ValueError(f"invalid enum member name(s) {','.join(map(repr, invalid))}")
        order = classdict.pop('_order_', None)
        generate = classdict.get('_generate_next_value_')
        ns = dict(classdict.items())
        if generate is not None:
            if type(generate) is not staticmethod:
                generate = staticmethod(generate)
            ns['_generate_next_value_'] = generate
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(ns, member_type, first_enum)
        ns['_new_member_'] = new
        ns['_use_args_'] = use_args
        for name in names:
            ns[name] = _proto_member(ns[name])
        ns['_member_names_'] = []
        ns['_member_map_'] = {}
        ns['_value2member_map_'] = {}
        ns['_unhashable_values_'] = []
        ns['_unhashable_values_map_'] = {}
        ns['_member_type_'] = member_type
        ns['_value_repr_'] = metacls._find_data_repr_(cls, bases)
        # What only flags need goes again below.
        ns['_boundary_'] = boundary or getattr(first_enum, '_boundary_', None)
        ns['_flag_mask_'] = ns['_singles_mask_'] = ns['_all_bits_'] = 0
        ns['_inverted_'] = None
        in_progress = f'_{cls}__in_progress'
        ns[in_progress] = True
        problem = None
        try:
            enum_class = super().__new__(metacls, cls, bases, ns, **kwds)
            setattr(enum_class, in_progress, False)
            delattr(enum_class, in_progress)
        except Exception as e:
            # Made anew, so that it does not carry the note about __set_name__.
            problem = type(e)(str(e))
            problem.__cause__ = e.__cause__
            problem.__context__ = e.__context__
            where = e.__traceback__
        if problem is not None:
            raise problem.with_traceback(where)
        ns.update(enum_class.__dict__)
        is_flag = Flag is not None and issubclass(enum_class, Flag)
        metacls._settle_methods(enum_class, ns, bases, member_type, first_enum)
        if is_flag:
            for name in _FLAG_OPERATORS:
                if name not in ns:
                    setattr(enum_class, name, getattr(Flag, name))
        if Enum is not None:
            if save_new:
                enum_class.__new_member__ = new
            enum_class.__new__ = Enum.__new__
        if isinstance(order, str):
            order = order.replace(',', ' ').split()
        members = enum_class._member_map_
        if is_flag:
            values = [m._value_ for m in enum_class]
            if values != sorted(values):
                enum_class._iter_member_ = enum_class._iter_member_by_def_
            if order:
                order = [name for name in order
                         if name not in members or _is_single_bit(members[name]._value_)]
        elif Flag is not None or cls != 'Flag':
            for name in _FLAG_ATTRIBUTES:
                delattr(enum_class, name)
        if order:
            # Aliases count as little as what is not there.
            order = [name for name in order
                     if name not in members or name in enum_class._member_names_]
            if order != enum_class._member_names_:
                raise TypeError('member order does not match _order_:\n'
                                f'  {enum_class._member_names_!r}\n  {order!r}')
        return enum_class

    @classmethod
    def _settle_methods(metacls, enum_class, ns, bases, member_type, first_enum):
        # How members print is Enum's affair unless the class says otherwise;
        # with ReprEnum, str() and format() are the data type's.
        if ReprEnum is not None and ReprEnum in bases:
            if member_type is object:
                raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e.'
                                ' int, str, float, etc.)')
            if '__format__' not in ns:
                enum_class.__format__ = ns['__format__'] = member_type.__format__
            if '__str__' not in ns:
                method = member_type.__str__
                if method is object.__str__:
                    method = member_type.__repr__
                enum_class.__str__ = ns['__str__'] = method
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name not in ns:
                found = getattr(enum_class, name)
                if found in (getattr(member_type, name), getattr(object, name)):
                    setattr(enum_class, name, getattr(first_enum, name))

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_not_given, *values, module=None, qualname=None,
                 type=None, start=1, boundary=None):
        """Look up a member by its value; on an enum without members, make a new
        enum from the given names."""
        if cls._member_map_:
            if names is not _not_given:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _not_given and type is None:
            raise TypeError(f'{cls} has no members; specify `names=()` if you meant '
                            'to create a new, empty, enum')
        return cls._create_(value, None if names is _not_given else names,
                            module=module, qualname=qualname, type=type,
                            start=start, boundary=boundary)

    def __contains__(cls, value):
        """Return True if value is a member or the value of one."""
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__',
                 '__len__', '__members__', '__module__', '__name__', '__qualname__',
                 *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add('__init_subclass__')
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        """Return the member of the given name."""
        return cls._member_map_[name]

    def __iter__(cls):
        """Return the members in the order they were defined in."""
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        """Return the number of members, aliases not counted."""
        return len(cls._member_names_)

    @_builtins.property
    def __members__(cls):
        """A read-only view of all names, aliases included."""
        return _mappingproxy(cls._member_map_)

    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return f'<{kind} {cls.__name__!r}>'

    def __reversed__(cls):
        """Return the members in the reverse of the order they were defined in."""
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        """Refuse to give a member's name another meaning."""
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None,
                 start=1, boundary=None):
        """Make an enum from names: text, an iterable of names or of pairs, or a
        mapping."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = cls._get_mixins_(class_name, bases)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            pairs = []
            so_far = []
            for count, name in enumerate(names):
                value = first_enum._generate_next_value_(name, start, count, so_far[:])
                so_far.append(value)
                pairs.append((name, value))
            names = pairs
        if names is None:
            names = ()
        for item in names:
            if isinstance(item, str):
                key, value = item, names[item]
            else:
                key, value = item
            namespace[key] = value
        if module is None:
            module = sys._getframemodulename(2)
        if module is None:
            _make_class_unpicklable(namespace)
        else:
            namespace['__module__'] = module
        if qualname is not None:
            namespace['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Replace the constants of a module by the members of a new enum."""
        into = sys.modules[module].__dict__
        source = source.__dict__ if source else into
        members = [pair for pair in source.items() if filter(pair[0])]
        try:
            members.sort(key=lambda t: (t[1], t[0]))
        except TypeError:
            members.sort(key=lambda t: t[0])
        body = dict(members)
        body['__module__'] = module
        made = _simple_enum(etype=cls, boundary=boundary or KEEP)(type(name, (object,), body))
        if as_global:
            global_enum(made)
        else:
            sys.modules[made.__module__].__dict__.update(made.__members__)
        into[name] = made
        return made

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f'<enum {class_name!r}> cannot extend {base!r}')

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        # The type of the values and the enum that the new one derives from.
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError('new enumerations should be created as '
                            '`EnumName([mixin_type, ...] [data_type,] enum_type)`')
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                own = base.__dict__
                if '__repr__' in own:
                    # The repr a dataclass was given names the class: too much.
                    if ('__dataclass_fields__' in own and '__dataclass_params__' in own
                            and own['__dataclass_params__'].repr):
                        return _dataclass_repr
                    return own['__repr__']
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        # A data type has a __new__ of its own, or is a dataclass.
        found = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.add(base._member_type_)
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    found.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError(f'too many data types for {class_name!r}: {found!r}')
        return found.pop() if found else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        # The __new__ that makes members; whether to keep it for enums derived
        # from this one; whether it gets the value.
        new = classdict.get('__new__', None)
        save_new = first_enum is not None and new is not None
        if new is None:
            ordinary = (None, None.__new__, object.__new__, Enum and Enum.__new__)
            new = object.__new__
            for target in (getattr(member_type, '__new_member__', None),
                           getattr(first_enum, '__new_member__', None),
                           getattr(member_type, '__new__', None),
                           getattr(first_enum, '__new__', None)):
                if target not in ordinary:
                    new = target
                    break
        plain = first_enum is None or new in (Enum.__new__, object.__new__)
        return new, save_new, not plain

    def _add_member_(cls, name, member):
        if name in cls._member_map_:
            if cls._member_map_[name] is not member:
                raise NameError(f'{name!r} is already bound: {cls._member_map_[name]!r}')
            return
        # A descriptor of the same name in a base class keeps working for the
        # members, behind a property that gives the member to the class.
        descriptor = kind = home = None
        for base in cls.__mro__[1:]:
            attr = base.__dict__.get(name)
            if attr is None:
                continue
            if isinstance(attr, DynamicClassAttribute):
                descriptor, kind, home = attr, 'enum', base
                break
            if _is_descriptor(attr):
                descriptor = attr
                kind = kind or 'desc'
                home = home or base
            else:
                kind, home = 'attr', base
        if descriptor:
            redirect = property()
            redirect.member = member
            redirect.__set_name__(cls, name)
            if kind in ('enum', 'desc'):
                redirect.fget = getattr(descriptor, 'fget', None)
                redirect._get = getattr(descriptor, '__get__', None)
                redirect.fset = getattr(descriptor, 'fset', None)
                redirect._set = getattr(descriptor, '__set__', None)
                redirect.fdel = getattr(descriptor, 'fdel', None)
                redirect._del = getattr(descriptor, '__delete__', None)
            redirect._attr_type = kind
            redirect._cls_type = home
            setattr(cls, name, redirect)
        else:
            setattr(cls, name, member)
        cls._member_map_[name] = member


EnumMeta = EnumType
_mappingproxy = type(type.__dict__)


# --- the base classes ---

class Enum(metaclass=EnumType):
    """A set of names, each bound to a value of its own.

    Members are found as attributes, by name in square brackets, and by value
    in a call; iterating gives them in the order of their definition.
    """

    @classmethod
    def __signature__(cls):
        if cls._member_names_:
            return '(*values)'
        return ('(new_class_name, /, names, *, module=None, qualname=None, '
                'type=None, start=1, boundary=None)')

    def __new__(cls, value):
        # Members are made with their class; this is the look-up.
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for name, values in cls._unhashable_values_map_.items():
                if value in values:
                    return cls[name]
        if not cls._member_map_:
            if getattr(cls, f'_{cls.__name__}__in_progress', False):
                raise TypeError('do not use `super().__new__; call the appropriate __new__ directly') from None
            raise TypeError(f'{cls!r} has no members defined')
        problem = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            problem = e
            result = None
        try:
            if isinstance(result, cls):
                return result
            if (Flag is not None and issubclass(cls, Flag)
                    and cls._boundary_ is EJECT and isinstance(result, int)):
                return result
            invalid = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
            if problem is None:
                if result is None:
                    raise invalid
                problem = TypeError(f'error in {cls.__name__}._missing_: returned '
                                    f'{result!r} instead of None or a valid member')
            if not isinstance(problem, ValueError):
                problem.__context__ = invalid
            raise problem
        finally:
            problem = invalid = None

    def __init__(self, *args, **kwds):
        pass

    def _add_alias_(self, name):
        self.__class__._add_member_(name, self)

    def _add_value_alias_(self, value):
        cls = self.__class__
        known = _with_value(cls, value)
        if known is not None:
            if known is not self:
                raise ValueError(f'{value!r} is already bound: {known!r}')
            return
        try:
            cls._value2member_map_.setdefault(value, self)
        except TypeError:
            # Only here is the name needed, which a member gets after its __new__.
            _remember_value(cls, value, self, self.name)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Choose the value of auto(): one more than the highest so far."""
        if not last_values:
            return start
        try:
            highest = sorted(last_values).pop()
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return highest + 1
        except TypeError:
            raise TypeError(f'unable to increment {highest!r}') from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__name__}.{self._name_}: {(cls._value_repr_ or repr)(self._value_)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __dir__(self):
        """The names that are of interest in a member."""
        names = set()
        if self.__class__._member_type_ is not object:
            names = set(object.__dir__(self))
        for name in getattr(self, '__dict__', ()):
            if name[0] != '_' and name not in self._member_map_:
                names.add(name)
        for cls in self.__class__.mro():
            for name, obj in cls.__dict__.items():
                if name[0] == '_':
                    continue
                if isinstance(obj, property):
                    if obj.fget is not None or name not in self._member_map_:
                        names.add(name)
                    else:
                        names.discard(name)
                elif name not in self._member_map_:
                    names.add(name)
        names.update(('__class__', '__doc__', '__eq__', '__hash__', '__module__'))
        return sorted(names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @property
    def value(self):
        """The value of the Enum member."""
        return self._value_


class ReprEnum(Enum):
    """An enum whose members print as their values do; only the repr is
    Enum's."""


class IntEnum(int, ReprEnum):
    """An enum whose members are ints, too."""


class StrEnum(str, ReprEnum):
    """An enum whose members are strings, too."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f'encoding must be a string, not {values[1]!r}')
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError('errors must be a string, not %r' % (values[2]))
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """Choose the value of auto(): the name in lower case."""
        return name.lower()


def pickle_by_global_name(self, proto):
    """A __reduce_ex__ for members that are global names."""
    return self.name


def pickle_by_enum_name(self, proto):
    """A __reduce_ex__ that goes by the member's name, not its value."""
    return getattr, (self.__class__, self._name_)


_reduce_ex_by_global_name = pickle_by_global_name
