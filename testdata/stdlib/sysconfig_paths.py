# Schemes of installation and their paths.
import sysconfig
print(sysconfig.get_paths('posix_prefix', {'base':'/b','installed_base':'/i','platbase':'/p','installed_platbase':'/ip','userbase':'/u'}))
print(sysconfig.get_scheme_names(), sysconfig.get_path_names(), sysconfig.get_python_version(), sysconfig.get_default_scheme())
for s in sysconfig.get_scheme_names():
    print(s, sysconfig.get_paths(s, expand=False))
print(sysconfig.get_config_var('nope'), sysconfig.get_config_vars('py_version_short','nope'))
for k in ('prefix','home','user'): print(sysconfig.get_preferred_scheme(k))
try: sysconfig.get_path('nope')
except Exception as e: print(repr(e))
try: sysconfig.get_paths('nope')
except Exception as e: print(repr(e))
import io
print(sysconfig.parse_config_h(io.StringIO('#define A 1\n#define B "x"\n/* #undef C_D */\nint x;\n#define low 3\n')))
