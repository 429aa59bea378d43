import ipaddress, pickle
from ipaddress import *

def show(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)

for a in ("192.0.2.1", "::1", "2001:db8::1", 3221225985, 2**128 - 1, -1, 2**128, b"\x01\x02\x03\x04", b"\0" * 16, b"abc",
          "1.2.3", "1.2.3.256", "01.2.3.4", "1.2.3.4.5", "", "1.2.3.x", "::1::2", ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "fe80::1%eth0",
          "fe80::1%", "::ffff:1.2.3.4", "12345::", "g::", "1.2.3.4/24"):
    show(ip_address, a)
    show(IPv4Address, a)
    show(IPv6Address, a)
for n in ("10.0.0.0/8", "10.0.0.1/8", "192.168.1.0/255.255.255.0", "192.168.1.0/0.0.0.255", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/255.0.255.0",
          "2001:db8::/32", "2001:db8::1/32", "::/129", "1/2/3", ("10.0.0.0", 8), (3232235520, "16"), "0.0.0.0/0"):
    show(ip_network, n)
    show(ip_network, n, strict=False)
    show(ip_interface, n)
net = ip_network("192.168.0.0/29")
print(list(net), list(net.hosts()), net[1], net[-1], net.num_addresses, len(list(net.subnets())), net.supernet(), net.prefixlen)
show(net.__getitem__, 8)
show(net.__getitem__, -9)
print(net.netmask, net.hostmask, net.broadcast_address, net.with_prefixlen, net.with_netmask, net.with_hostmask, net.exploded, net.compressed)
print(ip_address("192.168.0.5") in net, ip_address("::1") in net, net.overlaps(ip_network("192.168.0.4/30")))
print(list(net.address_exclude(ip_network("192.168.0.2/31"))))
show(lambda: list(net.address_exclude(ip_network("10.0.0.0/8"))))
print(list(net.subnets(prefixlen_diff=2)), list(net.subnets(new_prefix=30)))
show(lambda: list(net.subnets(new_prefix=28)))
show(lambda: list(net.subnets(prefixlen_diff=5)))
show(net.supernet, prefixlen_diff=30)
print(list(ip_network("10.0.0.0/31").hosts()), list(ip_network("10.0.0.1/32").hosts()), list(ip_network("2001:db8::/127").hosts()))
print(list(ip_network("2001:db8::/126").hosts()))
print(net.subnet_of(ip_network("192.168.0.0/16")), net.supernet_of(ip_network("192.168.0.0/30")))
show(net.subnet_of, ip_network("::/0"))
show(net.subnet_of, 5)
print(list(summarize_address_range(ip_address("192.0.2.0"), ip_address("192.0.2.130"))))
show(lambda: list(summarize_address_range(ip_address("1.1.1.2"), ip_address("1.1.1.1"))))
show(lambda: list(summarize_address_range(ip_address("1.1.1.2"), ip_address("::1"))))
print(list(collapse_addresses([ip_network("192.0.2.0/25"), ip_network("192.0.2.128/25"), ip_address("10.0.0.1"), ip_address("10.0.0.0")])))
print(sorted([ip_address("10.0.0.2"), ip_address("9.0.0.1"), ip_address("10.0.0.1")]), sorted([ip_network("10.0.0.0/8"), ip_network("9.0.0.0/8"), ip_network("10.0.0.0/9")]))
show(lambda: ip_address("1.1.1.1") < ip_address("::1"))
show(lambda: ip_address("1.1.1.1") < 5)
show(lambda: ip_address("1.1.1.1") < ip_network("1.1.1.0/24"))
print(ip_address("1.1.1.1") == ip_address(16843009), ip_address("1.1.1.1") == "1.1.1.1", hash(ip_address("1.1.1.1")) == hash(IPv4Address(16843009)))
print(ip_address("1.1.1.1") + 5, ip_address("1.1.1.1") - 5, int(ip_address("::5")))
show(lambda: ip_address("255.255.255.255") + 1)
for a in ("10.0.0.1", "127.0.0.1", "8.8.8.8", "224.0.0.1", "169.254.1.1", "240.0.0.1", "0.0.0.0", "100.64.0.1", "192.0.0.9", "::1", "::", "fe80::1", "fc00::1",
          "ff02::1", "2001:db8::1", "2606:4700::1", "fec0::1", "::ffff:10.0.0.1", "2001:4:112::1", "4000::1"):
    x = ip_address(a)
    print(a, x.is_private, x.is_global, x.is_multicast, x.is_reserved, x.is_loopback, x.is_link_local, x.is_unspecified, x.reverse_pointer, x.packed, x.exploded, x.compressed, x.version, x.max_prefixlen)
for n in ("10.0.0.0/8", "8.0.0.0/7", "::/0", "fe80::/10", "100.64.0.0/10", "2001:db8::/33"):
    x = ip_network(n)
    print(n, x.is_private, x.is_global, x.is_multicast, x.is_reserved, x.is_loopback, x.is_link_local, x.is_unspecified, x.reverse_pointer if n[0] != "x" else 0)
x = ip_address("2001:0:4136:e378:8000:63bf:3fff:fdd2")
print(x.teredo, ip_address("2002:c000:204::").sixtofour, x.ipv4_mapped, ip_address("::ffff:1.2.3.4").ipv4_mapped, ip_address("fe80::1%eth0").scope_id, ip_address("1.2.3.4").ipv6_mapped)
i = ip_interface("192.168.1.5/24")
print(repr(i), i.ip, i.network, i.netmask, i.hostmask, i.with_prefixlen, i.with_netmask, i.with_hostmask, i == ip_interface("192.168.1.5/24"), i == ip_address("192.168.1.5"), i < ip_interface("192.168.1.6/24"))
j = ip_interface("2001:db8::5/64")
print(repr(j), j.ip, j.network, j.exploded, j.is_loopback, ip_interface("::1/128").is_loopback)
for spec in ("", "s", ">20s", "b", "#b", "x", "#X", "_b", "#_x", "n", "#n"):
    print(repr(format(ip_address("1.2.3.4"), spec)), repr(format(ip_address("::1"), spec))[:60])
show(format, ip_address("1.2.3.4"), "q")
for o in (ip_address("1.2.3.4"), net, i, j, ip_address("fe80::1%a")):
    print(pickle.loads(pickle.dumps(o)) == o)
print(get_mixed_type_key(net) > get_mixed_type_key(ip_address("1.1.1.1")), get_mixed_type_key(5), v4_int_to_packed(5), v6_int_to_packed(5))
show(v4_int_to_packed, 2**32)
show(v6_int_to_packed, -1)
print(net.compare_networks(ip_network("192.168.0.0/30")), {net: 1}[ip_network("192.168.0.0/29")])
print(issubclass(AddressValueError, ValueError), issubclass(NetmaskValueError, ValueError), IPV4LENGTH, IPV6LENGTH)
for a in ("::ffff:224.0.0.1", "::ffff:127.0.0.1", "::ffff:0.0.0.0", "::ffff:169.254.1.1", "::ffff:240.0.0.1", "::ffff:8.8.8.8"):
    x = ip_address(a)
    print(a, x.is_private, x.is_global, x.is_multicast, x.is_reserved, x.is_loopback, x.is_link_local, x.is_unspecified, x.is_site_local)
