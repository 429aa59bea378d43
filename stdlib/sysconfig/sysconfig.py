import sys

__all__ = ['get_config_h_filename', 'get_config_var', 'get_config_vars', 'get_makefile_filename',
           'get_path', 'get_path_names', 'get_paths', 'get_platform', 'get_python_version',
           'get_scheme_names', 'parse_config_h']

_KEYS = ('stdlib', 'platstdlib', 'purelib', 'platlib', 'include', 'scripts', 'data')
_LIB = '{installed_base}/{platlibdir}/{implementation_lower}{py_version_short}{abi_thread}'
_USER = '{userbase}/lib/{implementation_lower}{py_version_short}{abi_thread}'


def _posix(stdlib, platstdlib, purelib, platlib, include, platinclude, base):
    return {'stdlib': stdlib, 'platstdlib': platstdlib, 'purelib': f'{purelib}/site-packages',
            'platlib': f'{platlib}/site-packages', 'include': include, 'platinclude': platinclude,
            'scripts': base + '/bin', 'data': base}


_INCLUDE = '/include/{implementation_lower}{py_version_short}{abiflags}'
_PLATLIB = '{platbase}/{platlibdir}/{implementation_lower}{py_version_short}{abi_thread}'
_SCHEMES = {
    'posix_prefix': _posix(_LIB, _PLATLIB, '{base}/lib/{implementation_lower}{py_version_short}{abi_thread}', _PLATLIB,
                           '{installed_base}' + _INCLUDE, '{installed_platbase}' + _INCLUDE, '{base}'),
    'posix_home': {'stdlib': '{installed_base}/lib/{implementation_lower}', 'platstdlib': '{base}/lib/{implementation_lower}',
                   'purelib': '{base}/lib/{implementation_lower}', 'platlib': '{base}/lib/{implementation_lower}',
                   'include': '{installed_base}/include/{implementation_lower}',
                   'platinclude': '{installed_base}/include/{implementation_lower}', 'scripts': '{base}/bin',
                   'data': '{base}'},
    'posix_user': {'stdlib': '{userbase}/{platlibdir}/{implementation_lower}{py_version_short}{abi_thread}',
                   'platstdlib': '{userbase}/{platlibdir}/{implementation_lower}{py_version_short}{abi_thread}',
                   'purelib': _USER + '/site-packages', 'platlib': _USER + '/site-packages',
                   'include': '{userbase}/include/{implementation_lower}{py_version_short}{abi_thread}',
                   'scripts': '{userbase}/bin', 'data': '{userbase}'},
    'posix_venv': _posix(_LIB, _PLATLIB, '{base}/lib/{implementation_lower}{py_version_short}{abi_thread}', _PLATLIB,
                         '{installed_base}' + _INCLUDE, '{installed_platbase}' + _INCLUDE, '{base}'),
    'nt': {'stdlib': '{installed_base}/Lib', 'platstdlib': '{base}/Lib',
           'purelib': '{base}/Lib/site-packages', 'platlib': '{base}/Lib/site-packages',
           'include': '{installed_base}/Include', 'platinclude': '{installed_base}/Include',
           'scripts': '{base}/Scripts', 'data': '{base}'},
    'nt_user': {'stdlib': '{userbase}/{implementation}{py_version_nodot_plat}',
                'platstdlib': '{userbase}/{implementation}{py_version_nodot_plat}',
                'purelib': '{userbase}/{implementation}{py_version_nodot_plat}/site-packages',
                'platlib': '{userbase}/{implementation}{py_version_nodot_plat}/site-packages',
                'include': '{userbase}/{implementation}{py_version_nodot_plat}/Include',
                'scripts': '{userbase}/{implementation}{py_version_nodot_plat}/Scripts', 'data': '{userbase}'},
    'osx_framework_user': {'stdlib': '{userbase}/lib/{implementation_lower}', 'platstdlib': '{userbase}/lib/{implementation_lower}',
                           'purelib': '{userbase}/lib/{implementation_lower}/site-packages',
                           'platlib': '{userbase}/lib/{implementation_lower}/site-packages',
                           'include': '{userbase}/include/{implementation_lower}{py_version_short}',
                           'scripts': '{userbase}/bin', 'data': '{userbase}'},
}
_SCHEMES['nt_venv'] = _SCHEMES['nt']
_SCHEMES['venv'] = _SCHEMES['nt_venv' if sys.platform == 'win32' else 'posix_venv']

_vars = {}


def get_config_vars(*args):
    """Return the dict of configuration variables, or the list of those named."""
    if not _vars:
        import os
        home = os.path.expanduser('~')
        _vars.update(
            prefix=sys.prefix, exec_prefix=sys.exec_prefix, py_version=sys.version.split()[0],
            py_version_short=get_python_version(), py_version_nodot='%d%d' % sys.version_info[:2],
            py_version_nodot_plat=getattr(sys, 'winver', '').replace('.', ''),
            installed_base=sys.base_prefix, base=sys.prefix, installed_platbase=sys.base_exec_prefix,
            platbase=sys.exec_prefix, projectbase=os.path.dirname(sys.executable or ''),
            platlibdir=sys.platlibdir, implementation='Python', implementation_lower='python',
            abi_thread='', abiflags=getattr(sys, 'abiflags', ''),
            Py_DEBUG=0, Py_GIL_DISABLED=0, userbase=os.path.join(home, '.local'))
    return [_vars.get(name) for name in args] if args else _vars


def get_config_var(name):
    """Return a configuration variable, None if there is none of that name."""
    return get_config_vars().get(name)


def get_python_version():
    """Return the version as MAJOR.MINOR."""
    return '%d.%d' % sys.version_info[:2]


def get_platform():
    """Return a name of the system and the machine, as 'linux-x86_64'."""
    import os
    if not hasattr(os, 'uname'):
        return sys.platform
    system, _, release, _, machine = os.uname()
    return f'{system.lower()}-{machine}'.replace('/', '').replace(' ', '_')


def get_scheme_names():
    """Return the names of the installation schemes, sorted."""
    return tuple(sorted(_SCHEMES))


def get_path_names():
    """Return the names of the paths of a scheme."""
    return _KEYS


def get_preferred_scheme(key):
    """Return the scheme of an installation for 'prefix', 'home' or 'user'."""
    if key == 'prefix' and sys.prefix != sys.base_prefix:
        return 'venv'
    names = {'prefix': 'posix_prefix', 'home': 'posix_home', 'user': 'posix_user'}
    if sys.platform == 'win32':
        names = {'prefix': 'nt', 'home': 'posix_home', 'user': 'nt_user'}
    scheme = names[key]
    if scheme not in _SCHEMES:
        raise ValueError(f'{key!r} returned {scheme!r} which is not a valid scheme '
                         f'on this platform')
    return scheme


def get_default_scheme():
    """Return the scheme that is used when none is named."""
    return get_preferred_scheme('prefix')


def get_paths(scheme=get_default_scheme(), vars=None, expand=True):
    """Return the dict of a scheme's paths."""
    paths = _SCHEMES[scheme]
    if not expand:
        return paths
    values = dict(get_config_vars())
    values.update(vars or ())
    import os
    found = {}
    for name, path in paths.items():
        try:
            found[name] = os.path.normpath(path.format_map(values))
        except KeyError as error:
            raise AttributeError(error) from None
    return found


def get_path(name, scheme=get_default_scheme(), vars=None, expand=True):
    """Return one of a scheme's paths."""
    return get_paths(scheme, vars, expand)[name]


def is_python_build(check_home=None):
    """Whether the interpreter runs where it was built: never."""
    return False


def get_config_h_filename():
    """Return where pyconfig.h would be."""
    return get_path('platinclude') + '/pyconfig.h'


def get_makefile_filename():
    """Return where CPython's Makefile would be."""
    return f"{get_path('stdlib')}/config-{get_python_version()}/Makefile"


def parse_config_h(fp, vars=None):
    """Read the definitions of a file like pyconfig.h into a dict."""
    import re
    if vars is None:
        vars = {}
    for line in fp:
        if found := re.match(r'#define ([A-Z][A-Za-z0-9_]+) (.*)\n', line):
            name, value = found.groups()
            if name not in ('IPHONEOS_DEPLOYMENT_TARGET', 'MACOSX_DEPLOYMENT_TARGET'):
                try:
                    value = int(value)
                except ValueError:
                    pass
            vars[name] = value
        elif found := re.match(r'/[*] #undef ([A-Z][A-Za-z0-9_]+) [*]/\n', line):
            vars[found[1]] = 0
    return vars
