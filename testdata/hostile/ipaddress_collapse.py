# stopped by: any
# Addresses that never end, to be joined into networks.
import ipaddress
import itertools
ipaddress.collapse_addresses(map(ipaddress.ip_address, itertools.count(1)))
list(ipaddress.collapse_addresses(ipaddress.ip_address(2 * i) for i in itertools.count(1)))
