# stopped by: any
# A network cut into all of its addresses, kept.
import ipaddress
list(ipaddress.ip_network("0.0.0.0/0").subnets(new_prefix=32))
