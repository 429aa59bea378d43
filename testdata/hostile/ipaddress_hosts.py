# stopped by: any
# All hosts of the largest network there is.
import ipaddress
list(ipaddress.ip_network("::/0").hosts())
