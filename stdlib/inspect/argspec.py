

# --- the older way to ask ---

def getargs(co):
    """Return what a code object says about its parameters."""
    if not iscode(co):
        raise TypeError(f'{co!r} is not a code object')
    names = co.co_varnames
    n = co.co_argcount + co.co_kwonlyargcount
    args = list(names[:n])
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[n]
        n += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[n]
    return _make('Arguments', args, varargs, varkw)


def getfullargspec(func):
    """Return the names and defaults of a callable's parameters."""
    try:
        sig = _Finder(Signature, False, False, None, None, False).find(func)
    except Exception as ex:
        raise TypeError('unsupported callable') from ex
    args = []
    kwonly = []
    varargs = varkw = None
    defaults = []
    kwdefaults = {}
    annotations = {}
    if sig.return_annotation is not _empty:
        annotations['return'] = sig.return_annotation
    for name, param in sig.parameters.items():
        kind = param.kind
        if kind is _POSITIONAL_ONLY or kind is _POSITIONAL_OR_KEYWORD:
            args.append(name)
            if param.default is not _empty:
                defaults.append(param.default)
        elif kind is _VAR_POSITIONAL:
            varargs = name
        elif kind is _KEYWORD_ONLY:
            kwonly.append(name)
            if param.default is not _empty:
                kwdefaults[name] = param.default
        else:
            varkw = name
        if param.annotation is not _empty:
            annotations[name] = param.annotation
    return _make('FullArgSpec', args, varargs, varkw, tuple(defaults) or None, kwonly,
                 kwdefaults or None, annotations)


def getargvalues(frame):
    """Return the arguments that were passed to the function of a frame."""
    args, varargs, varkw = getargs(frame.f_code)
    return _make('ArgInfo', args, varargs, varkw, frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str,
                    formatvarargs=lambda name: '*' + name,
                    formatvarkw=lambda name: '**' + name,
                    formatvalue=lambda value: '=' + repr(value)):
    """Return what getargvalues() returned as text."""
    parts = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        parts.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        parts.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return f"({', '.join(parts)})"


def _listed(names):
    names = [repr(name) for name in names]
    if len(names) == 1:
        return names[0]
    if len(names) == 2:
        return f'{names[0]} and {names[1]}'
    return f"{', '.join(names[:-2])}, {names[-2]} and {names[-1]}"


def _missing_arguments(f_name, names, positional, values):
    names = [name for name in names if name not in values]
    kind = 'positional' if positional else 'keyword-only'
    raise TypeError('%s() missing %i required %s argument%s: %s' %
                    (f_name, len(names), kind, '' if len(names) == 1 else 's', _listed(names)))


def _too_many(f_name, args, kwonly, varargs, defcount, given, values):
    least = len(args) - defcount
    kw_given = len([arg for arg in kwonly if arg in values])
    if varargs:
        plural = least != 1
        takes = f'at least {least}'
    elif defcount:
        plural = True
        takes = f'from {least} to {len(args)}'
    else:
        plural = len(args) != 1
        takes = str(len(args))
    by_keyword = ''
    if kw_given:
        by_keyword = (' positional argument%s (and %d keyword-only argument%s)' %
                      ('s' if given != 1 else '', kw_given, 's' if kw_given != 1 else ''))
    raise TypeError('%s() takes %s positional argument%s but %d%s %s given' %
                    (f_name, takes, 's' if plural else '', given, by_keyword,
                     'was' if given == 1 and not kw_given else 'were'))


def getcallargs(func, /, *positional, **named):
    """Return which argument of a call goes to which parameter."""
    args, varargs, varkw, defaults, kwonly, kwdefaults, _ = getfullargspec(func)
    f_name = func.__name__
    values = {}
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
    given = len(positional)
    defcount = len(defaults) if defaults else 0
    n = min(given, len(args))
    values.update(zip(args, positional))
    if varargs:
        values[varargs] = tuple(positional[n:])
    known = set(args + kwonly)
    if varkw:
        values[varkw] = {}
    for name, value in named.items():
        if name not in known:
            if not varkw:
                raise TypeError('%s() got an unexpected keyword argument %r' % (f_name, name))
            values[varkw][name] = value
        elif name in values:
            raise TypeError('%s() got multiple values for argument %r' % (f_name, name))
        else:
            values[name] = value
    if given > len(args) and not varargs:
        _too_many(f_name, args, kwonly, varargs, defcount, given, values)
    if given < len(args):
        required = args[:len(args) - defcount]
        if any(name not in values for name in required):
            _missing_arguments(f_name, required, True, values)
        for name, default in zip(args[len(args) - defcount:], defaults or ()):
            values.setdefault(name, default)
    missing = False
    for name in kwonly:
        if name not in values:
            if kwdefaults and name in kwdefaults:
                values[name] = kwdefaults[name]
            else:
                missing = True
    if missing:
        _missing_arguments(f_name, kwonly, False, values)
    return values


def getclosurevars(func):
    """Return what the names in a function that are not its own refer to."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f'{func!r} is not a Python function')
    code = func.__code__
    nonlocals = {}
    if func.__closure__ is not None:
        nonlocals = {name: cell.cell_contents
                     for name, cell in zip(code.co_freevars, func.__closure__)}
    global_ns = func.__globals__
    builtin_ns = global_ns.get('__builtins__', __builtins__)
    if ismodule(builtin_ns):
        builtin_ns = builtin_ns.__dict__
    global_vars = {}
    builtin_vars = {}
    unbound = set()
    for name in code.co_names:
        if name in ('None', 'True', 'False'):
            continue
        if name in global_ns:
            global_vars[name] = global_ns[name]
        elif name in builtin_ns:
            builtin_vars[name] = builtin_ns[name]
        else:
            unbound.add(name)
    return _make('ClosureVars', nonlocals, global_vars, builtin_vars, unbound)
