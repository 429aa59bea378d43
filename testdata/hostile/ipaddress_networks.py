# stopped by: any
import ipaddress
list(ipaddress.ip_network('::/0').subnets(new_prefix=100))
