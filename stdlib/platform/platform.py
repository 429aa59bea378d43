import sys
from collections import namedtuple

__copyright__ = ""
__version__ = "1.0.8"


class uname_result(namedtuple("uname_result_base", "system node release version machine")):
    """What uname() returns: five fields and the processor, which is not among those given."""

    processor = ""
    _fields = ("system", "node", "release", "version", "machine", "processor")

    def __iter__(self):
        yield from super().__iter__()
        yield self.processor

    @classmethod
    def _make(cls, iterable):
        return cls(*iterable)

    def __getitem__(self, key):
        return tuple(self)[key]

    def __len__(self):
        return 6

    def __reduce__(self):
        return uname_result, tuple(self)[:5]


def uname():
    """Describe the system: Linux on x86_64, and nothing of the host."""
    return uname_result("Linux", "localhost", "", "", "x86_64")


def system():
    """Return the name of the system."""
    return "Linux"


def node():
    """Return the name of the machine in its network."""
    return "localhost"


def release():
    """Return the release of the system: not told."""
    return ""


def version():
    """Return the version of the system: not told."""
    return ""


def machine():
    """Return the kind of machine."""
    return "x86_64"


def processor():
    """Return the name of the processor: not told."""
    return ""


def architecture(executable=sys.executable, bits="", linkage=""):
    """Return (bits, linkage) of a program."""
    return bits or "64bit", linkage


def platform(aliased=False, terse=False):
    """Return all that is told of the system as one word."""
    return "Linux-x86_64"


def python_implementation():
    """Return who runs the program."""
    return "Ouro"


def python_version():
    """Return the version of the language as text."""
    return "%d.%d.%d" % sys.version_info[:3]


def python_version_tuple():
    """Return the version of the language as three texts."""
    return tuple(python_version().split("."))


def python_branch():
    """Return the branch of the sources: none."""
    return ""


def python_revision():
    """Return the revision of the sources: none."""
    return ""


def python_build():
    """Return (number, date) of the build: none."""
    return "", ""


def python_compiler():
    """Return what the interpreter was compiled with."""
    return "Go"


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """Return (name, version) of C's library: there is none."""
    return lib, version


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    """Return what is known of a Mac: this is none."""
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    """Return what is known of Windows: this is none."""
    return release, version, csd, ptype


def win32_edition():
    """Return the edition of Windows: this is none."""
    return None


def win32_is_iot():
    """Whether this is Windows IoT: no."""
    return False


def java_ver(release="", vendor="", vminfo=("", "", ""), osinfo=("", "", "")):
    """Return what is known of Java: this is none."""
    return release, vendor, vminfo, osinfo


def system_alias(system, release, version):
    """Return the names by which a system is better known."""
    return system, release, version


def freedesktop_os_release():
    """Raise OSError: there is no description of the distribution."""
    raise OSError(2, "Unable to read files /etc/os-release, /usr/lib/os-release")
