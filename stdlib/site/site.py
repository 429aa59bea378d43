import os
import sys

# Nothing is installed for Ouro, so no folder is added when a program starts,
# as under python -S; addsitedir() adds what a script names.
PREFIXES = [sys.prefix, sys.exec_prefix]
ENABLE_USER_SITE = False
USER_SITE = None
USER_BASE = None


def makepath(*paths):
    """Return a path made absolute, and what to compare it by."""
    folder = os.path.join(*paths)
    try:
        folder = os.path.abspath(folder)
    except OSError:
        pass
    return folder, os.path.normcase(folder)


def removeduppaths():
    """Make the entries of sys.path absolute, each once; return what was seen."""
    seen, entries = set(), []
    for entry in sys.path:
        folder, key = makepath(entry)
        if key not in seen:
            seen.add(key)
            entries.append(folder)
    sys.path[:] = entries
    return seen


def _known():
    known = set()
    for entry in sys.path:
        try:
            if os.path.exists(entry):
                known.add(makepath(entry)[1])
        except TypeError:
            pass
    return known


def addpackage(sitedir, name, known_paths):
    """Read a .pth file: each line a folder to add, or an import to run."""
    reset = known_paths is None
    if reset:
        known_paths = _known()
    try:
        with open(os.path.join(sitedir, name), encoding='utf-8-sig') as file:
            lines = file.read().splitlines()
    except OSError:
        return
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith('#'):
            continue
        try:
            if line.startswith(('import ', 'import\t')):
                exec(line)
                continue
            folder, key = makepath(sitedir, line.rstrip())
            if key not in known_paths and os.path.exists(folder):
                sys.path.append(folder)
                known_paths.add(key)
        except Exception as error:
            import traceback
            path = os.path.join(sitedir, name)
            print(f'Error processing line {number:d} of {path}:\n', file=sys.stderr)
            for text in traceback.format_exception(error):
                for part in text.splitlines():
                    print('  ' + part, file=sys.stderr)
            print('\nRemainder of file ignored', file=sys.stderr)
            break
    return None if reset else known_paths


def addsitedir(sitedir, known_paths=None):
    """Add a folder to sys.path, and what its .pth files name."""
    reset = known_paths is None
    if reset:
        known_paths = _known()
    sitedir, key = makepath(sitedir)
    if key not in known_paths:
        sys.path.append(sitedir)
        known_paths.add(key)
    try:
        names = os.listdir(sitedir)
    except OSError:
        return
    for name in sorted(names):
        if name.endswith('.pth') and not name.startswith('.'):
            addpackage(sitedir, name, known_paths)
    return None if reset else known_paths


def getuserbase():
    """Return the folder that CPython's installations of one user go to."""
    global USER_BASE
    if USER_BASE is None:
        USER_BASE = (os.environ.get('PYTHONUSERBASE')
                     or os.path.join(os.path.expanduser('~'), '.local'))
    return USER_BASE


def getusersitepackages():
    """Return the folder of packages below getuserbase()."""
    global USER_SITE
    if USER_SITE is None:
        USER_SITE = os.path.join(getuserbase(), 'lib', 'python%d.%d' % sys.version_info[:2],
                                 'site-packages')
    return USER_SITE


def getsitepackages(prefixes=None):
    """Return the folders of packages below prefixes."""
    folders = []
    for prefix in dict.fromkeys(PREFIXES if prefixes is None else prefixes):
        if prefix:
            folders.append(os.path.join(prefix, sys.platlibdir,
                                        'python%d.%d' % sys.version_info[:2], 'site-packages'))
    return folders


def check_enableusersite():
    """Whether a user's folder of packages is added: never."""
    return False


def main():
    """Add the folders that belong to every program: there are none."""
