"""IPv4 and IPv6 addresses, networks and interfaces: reading, writing, computing with them."""
import functools

__version__ = "1.0"

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """What is said to be an address is none."""


class NetmaskValueError(ValueError):
    """What is said to be a netmask is none."""


def _first(address, kinds, what):
    for kind in kinds:
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 {what}")


def ip_address(address):
    """Return the IPv4Address or IPv6Address that address (a str, int or bytes) is."""
    return _first(address, (IPv4Address, IPv6Address), "address")


def ip_network(address, strict=True):
    """Return the IPv4Network or IPv6Network that address is; strict: host bits must not be set."""
    return _first(address, (lambda a: IPv4Network(a, strict), lambda a: IPv6Network(a, strict)), "network")


def ip_interface(address):
    """Return the IPv4Interface or IPv6Interface that address is."""
    return _first(address, (IPv4Interface, IPv6Interface), "interface")


def v4_int_to_packed(address):
    """Return a number as the four bytes of an IPv4 address, the first one the highest."""
    try:
        return address.to_bytes(4)
    except OverflowError:
        raise ValueError("Address negative or too large for IPv4")


def v6_int_to_packed(address):
    """Return a number as the sixteen bytes of an IPv6 address, the first one the highest."""
    try:
        return address.to_bytes(16)
    except OverflowError:
        raise ValueError("Address negative or too large for IPv6")


def _parts(address):
    # An address and what follows a slash, which may be missing.
    if not isinstance(address, tuple):
        both = str(address).split("/")
        if len(both) > 2:
            raise AddressValueError(f"Only one '/' permitted in {address!r}")
        return both
    return address


def _zeros(number, bits):
    if number == 0:
        return bits
    return min(bits, (~number & (number - 1)).bit_length())


def summarize_address_range(first, last):
    """Yield the networks that together are the addresses from first to last."""
    if not (isinstance(first, _BaseAddress) and isinstance(last, _BaseAddress)):
        raise TypeError("first and last must be IP addresses, not networks")
    if first.version != last.version:
        raise TypeError("%s and %s are not of the same version" % (first, last))
    if first > last:
        raise ValueError("last IP address must be greater than first")
    if first.version not in (4, 6):
        raise ValueError("unknown IP version")
    kind = IPv4Network if first.version == 4 else IPv6Network
    bits = first.max_prefixlen
    low, high = first._ip, last._ip
    while low <= high:
        n = min(_zeros(low, bits), (high - low + 1).bit_length() - 1)
        yield kind((low, bits - n))
        low += 1 << n
        if low - 1 == kind._ALL_ONES:
            break


def _collapse(addresses):
    todo = list(addresses)
    subnets = {}
    while todo:
        net = todo.pop()
        parent = net.supernet()
        known = subnets.get(parent)
        if known is None:
            subnets[parent] = net
        elif known != net:
            del subnets[parent]
            todo.append(parent)
    last = None
    for net in sorted(subnets.values()):
        if last is not None and last.broadcast_address >= net.broadcast_address:
            continue
        yield net
        last = net


def collapse_addresses(addresses):
    """Return an iterator over the fewest networks that are the given networks and addresses."""
    singles, networks = [], []
    for ip in addresses:
        if isinstance(ip, _BaseAddress):
            if singles and singles[-1].version != ip.version:
                raise TypeError("%s and %s are not of the same version" % (ip, singles[-1]))
            singles.append(ip)
        elif ip._prefixlen == ip.max_prefixlen:
            if singles and singles[-1].version != ip.version:
                raise TypeError("%s and %s are not of the same version" % (ip, singles[-1]))
            singles.append(getattr(ip, "ip", ip.network_address))
        else:
            if networks and networks[-1].version != ip.version:
                raise TypeError("%s and %s are not of the same version" % (ip, networks[-1]))
            networks.append(ip)
    singles = sorted(set(singles))
    i = 0
    while i < len(singles):
        j = i
        while j + 1 < len(singles) and singles[j + 1]._ip == singles[j]._ip + 1:
            j += 1
        networks.extend(summarize_address_range(singles[i], singles[j]))
        i = j + 1
    return _collapse(networks)


def get_mixed_type_key(obj):
    """Return a key by which addresses and networks can be sorted together."""
    if isinstance(obj, _BaseNetwork):
        return obj._get_networks_key()
    if isinstance(obj, _BaseAddress):
        return obj._get_address_key()
    return NotImplemented


class _IPAddressBase:
    __slots__ = ()

    @property
    def exploded(self):
        """The address in full, with all zeros."""
        return self._explode_shorthand_ip_string()

    @property
    def compressed(self):
        """The address as short as it can be written."""
        return str(self)

    @property
    def reverse_pointer(self):
        """The name of the address in the domain for reverse look-ups."""
        return self._reverse_pointer()

    @property
    def version(self):
        raise NotImplementedError("%200s has no version specified" % (type(self),))

    def _check_int_address(self, address):
        if address < 0:
            raise AddressValueError("%d (< 0) is not permitted as an IPv%d address" % (address, self.version))
        if address > self._ALL_ONES:
            raise AddressValueError("%d (>= 2**%d) is not permitted as an IPv%d address"
                                    % (address, self.max_prefixlen, self.version))

    def _check_packed_address(self, address, expected):
        if len(address) != expected:
            raise AddressValueError("%r (len %d != %d) is not permitted as an IPv%d address"
                                    % (address, len(address), expected, self.version))

    @classmethod
    def _ip_int_from_prefix(cls, prefixlen):
        return cls._ALL_ONES ^ (cls._ALL_ONES >> prefixlen)

    @classmethod
    def _prefix_from_ip_int(cls, number):
        zeros = _zeros(number, cls.max_prefixlen)
        prefixlen = cls.max_prefixlen - zeros
        if number >> zeros != (1 << prefixlen) - 1:
            raise ValueError("Netmask pattern %r mixes zeroes & ones" % number.to_bytes(cls.max_prefixlen // 8))
        return prefixlen

    @classmethod
    def _report_invalid_netmask(cls, text):
        raise NetmaskValueError("%r is not a valid netmask" % text) from None

    @classmethod
    def _prefix_from_prefix_string(cls, text):
        if not (text.isascii() and text.isdigit()):
            cls._report_invalid_netmask(text)
        try:
            prefixlen = int(text)
        except ValueError:
            cls._report_invalid_netmask(text)
        if not 0 <= prefixlen <= cls.max_prefixlen:
            cls._report_invalid_netmask(text)
        return prefixlen

    @classmethod
    def _prefix_from_ip_string(cls, text):
        try:
            number = cls._ip_int_from_string(text)
        except AddressValueError:
            cls._report_invalid_netmask(text)
        try:
            return cls._prefix_from_ip_int(number)
        except ValueError:
            pass
        # Perhaps it is a mask of the host bits.
        number ^= cls._ALL_ONES
        try:
            return cls._prefix_from_ip_int(number)
        except ValueError:
            cls._report_invalid_netmask(text)

    @classmethod
    def _split_addr_prefix(cls, address):
        if isinstance(address, (bytes, int)):
            return address, cls.max_prefixlen
        if not isinstance(address, tuple):
            address = _parts(address)
        if len(address) > 1:
            return address
        return address[0], cls.max_prefixlen

    def __reduce__(self):
        return self.__class__, (str(self),)


@functools.total_ordering
class _BaseAddress(_IPAddressBase):
    """What addresses of both versions have in common."""

    __slots__ = ()

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self.version == other.version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        if self.version != other.version:
            raise TypeError("%s and %s are not of the same version" % (self, other))
        if self._ip != other._ip:
            return self._ip < other._ip
        return False

    def __add__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(int(self) + other)

    def __sub__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(int(self) - other)

    def __repr__(self):
        return "%s(%r)" % (self.__class__.__name__, str(self))

    def __str__(self):
        return str(self._string_from_ip_int(self._ip))

    def __hash__(self):
        return hash(hex(int(self._ip)))

    def _get_address_key(self):
        return (self.version, self)

    def __reduce__(self):
        return self.__class__, (self._ip,)

    def __format__(self, fmt):
        """Format the address as text (s), in binary (b), hexadecimal (x, X) or whichever is usual (n)."""
        if not fmt or fmt[-1] == "s":
            return format(str(self), fmt)
        kind, grouped, alternate, rest = fmt[-1], "", "", fmt[:-1]
        if rest.endswith("_"):
            grouped, rest = "_", rest[:-1]
        if rest.endswith("#"):
            alternate, rest = "#", rest[:-1]
        if rest or kind not in "bnxX":
            return super().__format__(fmt)
        if kind == "n":
            kind = "b" if self.version == 4 else "x"
        digits = self.max_prefixlen if kind == "b" else self.max_prefixlen // 4
        if grouped:
            digits += digits // 4 - 1
        if alternate:
            digits += 2
        return format(int(self), f"{alternate}0{digits}{grouped}{kind}")


@functools.total_ordering
class _BaseNetwork(_IPAddressBase):
    """What networks of both versions have in common."""

    def __repr__(self):
        return "%s(%r)" % (self.__class__.__name__, str(self))

    def __str__(self):
        return "%s/%d" % (self.network_address, self.prefixlen)

    def hosts(self):
        """Return an iterator over the addresses that hosts can have."""
        network, broadcast = int(self.network_address), int(self.broadcast_address)
        for x in range(network + 1, broadcast):
            yield self._address_class(x)

    def __iter__(self):
        network, broadcast = int(self.network_address), int(self.broadcast_address)
        for x in range(network, broadcast + 1):
            yield self._address_class(x)

    def __getitem__(self, n):
        network, broadcast = int(self.network_address), int(self.broadcast_address)
        if n >= 0:
            if network + n > broadcast:
                raise IndexError("address out of range")
            return self._address_class(network + n)
        n += 1
        if broadcast + n < network:
            raise IndexError("address out of range")
        return self._address_class(broadcast + n)

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        if self.version != other.version:
            raise TypeError("%s and %s are not of the same version" % (self, other))
        if self.network_address != other.network_address:
            return self.network_address < other.network_address
        if self.netmask != other.netmask:
            return self.netmask < other.netmask
        return False

    def __eq__(self, other):
        try:
            return (self.version == other.version and self.network_address == other.network_address
                    and int(self.netmask) == int(other.netmask))
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        return hash((int(self.network_address), int(self.netmask)))

    def __contains__(self, other):
        if self.version != other.version or isinstance(other, _BaseNetwork):
            return False
        return other._ip & self.netmask._ip == self.network_address._ip

    def overlaps(self, other):
        """Tell whether the networks have addresses in common."""
        return (self.network_address in other or self.broadcast_address in other
                or other.network_address in self or other.broadcast_address in self)

    @functools.cached_property
    def broadcast_address(self):
        """The last address."""
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @functools.cached_property
    def hostmask(self):
        """The bits that tell hosts apart."""
        return self._address_class(int(self.netmask) ^ self._ALL_ONES)

    @property
    def with_prefixlen(self):
        return "%s/%d" % (self.network_address, self._prefixlen)

    @property
    def with_netmask(self):
        return "%s/%s" % (self.network_address, self.netmask)

    @property
    def with_hostmask(self):
        return "%s/%s" % (self.network_address, self.hostmask)

    @property
    def num_addresses(self):
        """How many addresses there are."""
        return int(self.broadcast_address) - int(self.network_address) + 1

    @property
    def _address_class(self):
        raise NotImplementedError("%200s has no associated address class" % (type(self),))

    @property
    def prefixlen(self):
        return self._prefixlen

    def address_exclude(self, other):
        """Yield the networks that are left when other is taken out of this one."""
        if not self.version == other.version:
            raise TypeError("%s and %s are not of the same version" % (self, other))
        if not isinstance(other, _BaseNetwork):
            raise TypeError("%s is not a network object" % other)
        if not other.subnet_of(self):
            raise ValueError("%s not contained in %s" % (other, self))
        if other == self:
            return
        other = other.__class__("%s/%s" % (other.network_address, other.prefixlen))
        half, rest = self.subnets()
        while half != other and rest != other:
            if other.subnet_of(half):
                yield rest
                half, rest = half.subnets()
            else:
                yield half
                half, rest = rest.subnets()
        yield rest if half == other else half

    def compare_networks(self, other):
        """Return -1, 0 or 1 as this network comes before, with or after other."""
        if self.version != other.version:
            raise TypeError("%s and %s are not of the same type" % (self, other))
        a, b = (self.network_address, self.netmask), (other.network_address, other.netmask)
        return (a > b) - (a < b)

    def _get_networks_key(self):
        return (self.version, self.network_address, self.netmask)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """Yield the networks of a longer prefix that this one is made of."""
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        length = self._prefixlen + prefixlen_diff
        if length > self.max_prefixlen:
            raise ValueError("prefix length diff %d is invalid for netblock %s" % (length, self))
        start, end = int(self.network_address), int(self.broadcast_address) + 1
        for address in range(start, end, (int(self.hostmask) + 1) >> prefixlen_diff):
            yield self.__class__((address, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """Return the network of a shorter prefix that this one is part of."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self._prefixlen - new_prefix
        length = self.prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError("current prefixlen is %d, cannot have a prefixlen_diff of %d"
                             % (self.prefixlen, prefixlen_diff))
        return self.__class__((int(self.network_address) & (int(self.netmask) << prefixlen_diff), length))

    @property
    def is_multicast(self):
        return self.network_address.is_multicast and self.broadcast_address.is_multicast

    @staticmethod
    def _is_subnet_of(a, b):
        try:
            if a.version != b.version:
                raise TypeError(f"{a} and {b} are not of the same version")
            return b.network_address <= a.network_address and b.broadcast_address >= a.broadcast_address
        except AttributeError:
            raise TypeError(f"Unable to test subnet containment between {a} and {b}")

    def subnet_of(self, other):
        """Tell whether all of this network is in other."""
        return self._is_subnet_of(self, other)

    def supernet_of(self, other):
        """Tell whether all of other is in this network."""
        return self._is_subnet_of(other, self)

    @property
    def is_reserved(self):
        return self.network_address.is_reserved and self.broadcast_address.is_reserved

    @property
    def is_link_local(self):
        return self.network_address.is_link_local and self.broadcast_address.is_link_local

    @property
    def is_private(self):
        """Whether all of it is set aside for private networks."""
        known = self._constants
        return (any(self.network_address in net and self.broadcast_address in net for net in known._private_networks)
                and all(self.network_address not in net and self.broadcast_address not in net
                        for net in known._private_networks_exceptions))

    @property
    def is_global(self):
        return not self.is_private

    @property
    def is_unspecified(self):
        return self.network_address.is_unspecified and self.broadcast_address.is_unspecified

    @property
    def is_loopback(self):
        return self.network_address.is_loopback and self.broadcast_address.is_loopback

    @classmethod
    def _make_netmask(cls, arg):
        if isinstance(arg, int):
            prefixlen = arg
            if not 0 <= prefixlen <= cls.max_prefixlen:
                cls._report_invalid_netmask(prefixlen)
        elif cls.version == 6:
            prefixlen = cls._prefix_from_prefix_string(arg)
        else:
            try:
                prefixlen = cls._prefix_from_prefix_string(arg)
            except NetmaskValueError:
                prefixlen = cls._prefix_from_ip_string(arg)
        return cls._address_of(cls._ip_int_from_prefix(prefixlen)), prefixlen

    def _set_up(self, address, strict):
        addr, mask = self._split_addr_prefix(address)
        self.network_address = self._address_class(addr)
        self.netmask, self._prefixlen = self._make_netmask(mask)
        packed = int(self.network_address)
        if packed & int(self.netmask) != packed:
            if strict:
                raise ValueError("%s has host bits set" % self)
            self.network_address = self._address_class(packed & int(self.netmask))


class _BaseV4:
    """What is about version 4."""

    __slots__ = ()
    version = 4
    _ALL_ONES = 2**IPV4LENGTH - 1
    max_prefixlen = IPV4LENGTH

    @staticmethod
    def _address_of(number):
        return IPv4Address(number)

    def _explode_shorthand_ip_string(self):
        return str(self)

    @classmethod
    def _ip_int_from_string(cls, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        octets = text.split(".")
        if len(octets) != 4:
            raise AddressValueError("Expected 4 octets in %r" % text)
        try:
            return int.from_bytes(map(cls._parse_octet, octets))
        except ValueError as e:
            raise AddressValueError("%s in %r" % (e, text)) from None

    @classmethod
    def _parse_octet(cls, text):
        if not text:
            raise ValueError("Empty octet not permitted")
        if not (text.isascii() and text.isdigit()):
            raise ValueError("Only decimal digits permitted in %r" % text)
        if len(text) > 3:
            raise ValueError("At most 3 characters permitted in %r" % text)
        if text != "0" and text[0] == "0":
            raise ValueError("Leading zeros are not permitted in %r" % text)
        n = int(text, 10)
        if n > 255:
            raise ValueError("Octet %d (> 255) not permitted" % n)
        return n

    @classmethod
    def _string_from_ip_int(cls, number):
        return ".".join(map(str, number.to_bytes(4)))

    def _reverse_pointer(self):
        return ".".join(str(self).split(".")[::-1]) + ".in-addr.arpa"


class IPv4Address(_BaseV4, _BaseAddress):
    """One IPv4 address."""

    __slots__ = ("_ip", "__weakref__")

    def __init__(self, address):
        if isinstance(address, int):
            self._check_int_address(address)
            self._ip = address
            return
        if isinstance(address, bytes):
            self._check_packed_address(address, 4)
            self._ip = int.from_bytes(address)
            return
        text = str(address)
        if "/" in text:
            raise AddressValueError(f"Unexpected '/' in {address!r}")
        self._ip = self._ip_int_from_string(text)

    @property
    def packed(self):
        """The address as four bytes."""
        return v4_int_to_packed(self._ip)

    @property
    def is_reserved(self):
        return self in _V4._reserved_network

    @property
    def is_private(self):
        """Whether it is set aside for private networks."""
        return any(self in net for net in _V4._private_networks) and all(
            self not in net for net in _V4._private_networks_exceptions)

    @property
    def is_global(self):
        return self not in _V4._public_network and not self.is_private

    @property
    def is_multicast(self):
        return self in _V4._multicast_network

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_loopback(self):
        return self in _V4._loopback_network

    @property
    def is_link_local(self):
        return self in _V4._linklocal_network

    @property
    def ipv6_mapped(self):
        """The IPv6 address that stands for this one."""
        return IPv6Address("::ffff:%s" % self)


class IPv4Interface(IPv4Address):
    """An address with the network it is in."""

    def __init__(self, address):
        addr, mask = self._split_addr_prefix(address)
        IPv4Address.__init__(self, addr)
        self.network = IPv4Network((addr, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @functools.cached_property
    def hostmask(self):
        return self.network.hostmask

    def __str__(self):
        return "%s/%d" % (self._string_from_ip_int(self._ip), self._prefixlen)

    def __eq__(self, other):
        same = IPv4Address.__eq__(self, other)
        if same is NotImplemented or not same:
            return same
        try:
            return self.network == other.network
        except AttributeError:
            # An address is not equal to an interface, whatever its network.
            return False

    def __lt__(self, other):
        less = IPv4Address.__lt__(self, other)
        if less is NotImplemented:
            return NotImplemented
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    __reduce__ = _IPAddressBase.__reduce__

    @property
    def ip(self):
        """The address alone."""
        return IPv4Address(self._ip)

    @property
    def with_prefixlen(self):
        return "%s/%s" % (self._string_from_ip_int(self._ip), self._prefixlen)

    @property
    def with_netmask(self):
        return "%s/%s" % (self._string_from_ip_int(self._ip), self.netmask)

    @property
    def with_hostmask(self):
        return "%s/%s" % (self._string_from_ip_int(self._ip), self.hostmask)


class IPv4Network(_BaseV4, _BaseNetwork):
    """The IPv4 addresses with one prefix."""

    _address_class = IPv4Address

    def __init__(self, address, strict=True):
        self._set_up(address, strict)
        if self._prefixlen == 31:
            self.hosts = self.__iter__
        elif self._prefixlen == 32:
            self.hosts = lambda: iter((IPv4Address(self.network_address),))

    @property
    def is_global(self):
        public = _V4._public_network
        return not (self.network_address in public and self.broadcast_address in public) and not self.is_private


class _V4:
    _linklocal_network = IPv4Network("169.254.0.0/16")
    _loopback_network = IPv4Network("127.0.0.0/8")
    _multicast_network = IPv4Network("224.0.0.0/4")
    _public_network = IPv4Network("100.64.0.0/10")
    _private_networks = [IPv4Network(n) for n in (
        "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.0.170/31", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "240.0.0.0/4", "255.255.255.255/32")]
    _private_networks_exceptions = [IPv4Network("192.0.0.9/32"), IPv4Network("192.0.0.10/32")]
    _reserved_network = IPv4Network("240.0.0.0/4")
    _unspecified_address = IPv4Address("0.0.0.0")


IPv4Network._constants = IPv4Address._constants = _V4


class _BaseV6:
    """What is about version 6."""

    __slots__ = ()
    version = 6
    _ALL_ONES = 2**IPV6LENGTH - 1
    _HEXTET_COUNT = 8
    max_prefixlen = IPV6LENGTH

    @staticmethod
    def _address_of(number):
        return IPv6Address(number)

    @classmethod
    def _ip_int_from_string(cls, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        if len(text) > 45:
            shown = text if len(text) <= 90 else f"{text[:45]}({len(text) - 90} chars elided){text[-45:]}"
            raise AddressValueError(f"At most 45 characters expected in {shown!r}")
        parts = text.split(":")
        if len(parts) < 3:
            raise AddressValueError("At least %d parts expected in %r" % (3, text))
        if "." in parts[-1]:
            try:
                low = IPv4Address(parts.pop())._ip
            except AddressValueError as e:
                raise AddressValueError("%s in %r" % (e, text)) from None
            parts += ["%x" % (low >> 16 & 0xFFFF), "%x" % (low & 0xFFFF)]
        if len(parts) > 9:
            raise AddressValueError("At most %d colons permitted in %r" % (8, text))
        skip = None
        for i in range(1, len(parts) - 1):
            if not parts[i]:
                if skip is not None:
                    raise AddressValueError("At most one '::' permitted in %r" % text)
                skip = i
        if skip is not None:
            high, low = skip, len(parts) - skip - 1
            if not parts[0]:
                high -= 1
                if high:
                    raise AddressValueError("Leading ':' only permitted as part of '::' in %r" % text)
            if not parts[-1]:
                low -= 1
                if low:
                    raise AddressValueError("Trailing ':' only permitted as part of '::' in %r" % text)
            missing = 8 - (high + low)
            if missing < 1:
                raise AddressValueError("Expected at most %d other parts with '::' in %r" % (7, text))
        else:
            if len(parts) != 8:
                raise AddressValueError("Exactly %d parts expected without '::' in %r" % (8, text))
            if not parts[0]:
                raise AddressValueError("Leading ':' only permitted as part of '::' in %r" % text)
            if not parts[-1]:
                raise AddressValueError("Trailing ':' only permitted as part of '::' in %r" % text)
            high, low, missing = 8, 0, 0
        try:
            number = 0
            for part in parts[:high]:
                number = number << 16 | cls._parse_hextet(part)
            number <<= 16 * missing
            for part in parts[len(parts) - low:]:
                number = number << 16 | cls._parse_hextet(part)
            return number
        except ValueError as e:
            raise AddressValueError("%s in %r" % (e, text)) from None

    @classmethod
    def _parse_hextet(cls, text):
        if not all(c in "0123456789abcdefABCDEF" for c in text):
            raise ValueError("Only hex digits permitted in %r" % text)
        if len(text) > 4:
            raise ValueError("At most 4 characters permitted in %r" % text)
        return int(text, 16)

    @classmethod
    def _string_from_ip_int(cls, number=None):
        if number is None:
            number = int(cls._ip)
        if number > cls._ALL_ONES:
            raise ValueError("IPv6 address is too large")
        text = "%032x" % number
        parts = ["%x" % int(text[i:i + 4], 16) for i in range(0, 32, 4)]
        # The longest run of zeros, the first of several, becomes ::
        best, best_at, i = 1, -1, 0
        while i < 8:
            j = i
            while j < 8 and parts[j] == "0":
                j += 1
            if j - i > best:
                best, best_at = j - i, i
            i = max(j, i + 1)
        if best_at < 0:
            return ":".join(parts)
        return ":".join(parts[:best_at]) + "::" + ":".join(parts[best_at + best:])

    def _explode_shorthand_ip_string(self):
        if isinstance(self, IPv6Network):
            number = self.network_address._ip
        else:
            number = self._ip
        text = "%032x" % number
        text = ":".join(text[i:i + 4] for i in range(0, 32, 4))
        if isinstance(self, (_BaseNetwork, IPv6Interface)):
            return "%s/%d" % (text, self._prefixlen)
        return text

    def _reverse_pointer(self):
        return ".".join(self.exploded[::-1].replace(":", "")) + ".ip6.arpa"

    @staticmethod
    def _split_scope_id(text):
        addr, sep, scope = text.partition("%")
        if not sep:
            return addr, None
        if not scope or "%" in scope:
            raise AddressValueError('Invalid IPv6 address: "%r"' % text)
        return addr, scope


class IPv6Address(_BaseV6, _BaseAddress):
    """One IPv6 address, perhaps with a scope."""

    __slots__ = ("_ip", "_scope_id", "__weakref__")

    def __init__(self, address):
        self._scope_id = None
        if isinstance(address, int):
            self._check_int_address(address)
            self._ip = address
            return
        if isinstance(address, bytes):
            self._check_packed_address(address, 16)
            self._ip = int.from_bytes(address, "big")
            return
        text = str(address)
        if "/" in text:
            raise AddressValueError(f"Unexpected '/' in {address!r}")
        text, self._scope_id = self._split_scope_id(text)
        self._ip = self._ip_int_from_string(text)

    def _explode_shorthand_ip_string(self):
        if (v4 := self.ipv4_mapped) is None:
            return super()._explode_shorthand_ip_string()
        return super()._explode_shorthand_ip_string()[:30] + str(v4)

    def __str__(self):
        v4 = self.ipv4_mapped
        if v4 is None:
            text = super().__str__()
        else:
            text = f"::ffff:{v4}"
        return text + "%" + self._scope_id if self._scope_id else text

    def _reverse_pointer(self):
        return ".".join("%032x" % self._ip)[::-1] + ".ip6.arpa"

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        same = super().__eq__(other)
        if same is NotImplemented or not same:
            return same
        return self._scope_id == getattr(other, "_scope_id", None)

    def __reduce__(self):
        return self.__class__, (str(self),)

    @property
    def scope_id(self):
        """What follows a percent sign, None without one."""
        return self._scope_id

    @property
    def packed(self):
        """The address as sixteen bytes."""
        return v6_int_to_packed(self._ip)

    def _of_v4(self, name):
        v4 = self.ipv4_mapped
        return None if v4 is None else getattr(v4, name)

    @property
    def is_multicast(self):
        return self in _V6._multicast_network

    @property
    def is_reserved(self):
        return any(self in net for net in _V6._reserved_networks)

    @property
    def is_link_local(self):
        return self in _V6._linklocal_network

    @property
    def is_site_local(self):
        return self in _V6._sitelocal_network

    @property
    def is_private(self):
        """Whether it is set aside for private networks."""
        known = self._of_v4("is_private")
        if known is not None:
            return known
        return any(self in net for net in _V6._private_networks) and all(
            self not in net for net in _V6._private_networks_exceptions)

    @property
    def is_global(self):
        known = self._of_v4("is_global")
        return not self.is_private if known is None else known

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_loopback(self):
        known = self._of_v4("is_loopback")
        return self._ip == 1 if known is None else known

    @property
    def ipv4_mapped(self):
        """The IPv4 address this one stands for, or None."""
        if self._ip >> 32 != 0xFFFF:
            return None
        return IPv4Address(self._ip & 0xFFFFFFFF)

    @property
    def teredo(self):
        """The addresses of server and client in a Teredo address, or None."""
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)

    @property
    def sixtofour(self):
        """The IPv4 address in a 6to4 address, or None."""
        if self._ip >> 112 != 0x2002:
            return None
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF)


class IPv6Interface(IPv6Address):
    """An address with the network it is in."""

    def __init__(self, address):
        addr, mask = self._split_addr_prefix(address)
        IPv6Address.__init__(self, addr)
        self.network = IPv6Network((addr, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @functools.cached_property
    def hostmask(self):
        return self.network.hostmask

    def __str__(self):
        return "%s/%d" % (super().__str__(), self._prefixlen)

    def __eq__(self, other):
        same = IPv6Address.__eq__(self, other)
        if same is NotImplemented or not same:
            return same
        try:
            return self.network == other.network
        except AttributeError:
            return False

    def __lt__(self, other):
        less = IPv6Address.__lt__(self, other)
        if less is NotImplemented:
            return less
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    __reduce__ = _IPAddressBase.__reduce__

    @property
    def ip(self):
        """The address alone."""
        return IPv6Address(self._ip)

    @property
    def with_prefixlen(self):
        return "%s/%s" % (self._string_from_ip_int(self._ip), self._prefixlen)

    @property
    def with_netmask(self):
        return "%s/%s" % (self._string_from_ip_int(self._ip), self.netmask)

    @property
    def with_hostmask(self):
        return "%s/%s" % (self._string_from_ip_int(self._ip), self.hostmask)

    @property
    def is_unspecified(self):
        return self._ip == 0 and self.network.is_unspecified

    @property
    def is_loopback(self):
        return super().is_loopback and self.network.is_loopback


class IPv6Network(_BaseV6, _BaseNetwork):
    """The IPv6 addresses with one prefix."""

    _address_class = IPv6Address

    def __init__(self, address, strict=True):
        self._set_up(address, strict)
        if self._prefixlen == 127:
            self.hosts = self.__iter__
        elif self._prefixlen == 128:
            self.hosts = lambda: iter((IPv6Address(self.network_address),))

    def hosts(self):
        """Return an iterator over the addresses that hosts can have."""
        network, broadcast = int(self.network_address), int(self.broadcast_address)
        for x in range(network + 1, broadcast + 1):
            yield self._address_class(x)

    @property
    def is_site_local(self):
        return self.network_address.is_site_local and self.broadcast_address.is_site_local


class _V6:
    _linklocal_network = IPv6Network("fe80::/10")
    _multicast_network = IPv6Network("ff00::/8")
    _private_networks = [IPv6Network(n) for n in (
        "::1/128", "::/128", "::ffff:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32",
        "2002::/16", "3fff::/20", "fc00::/7", "fe80::/10")]
    _private_networks_exceptions = [IPv6Network(n) for n in (
        "2001:1::1/128", "2001:1::2/128", "2001:3::/32", "2001:4:112::/48", "2001:20::/28", "2001:30::/28")]
    _reserved_networks = [IPv6Network(n) for n in (
        "::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3", "8000::/3",
        "A000::/3", "C000::/3", "E000::/4", "F000::/5", "F800::/6", "FE00::/9")]
    _sitelocal_network = IPv6Network("fec0::/10")


IPv6Network._constants = IPv6Address._constants = _V6
