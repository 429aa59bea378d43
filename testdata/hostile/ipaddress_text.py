# stopped by: any
# Very long texts where an address belongs.
import ipaddress
while True:
    for text in "1" * 10**6, "::" + ":" * 10**6, "1." * 10**6, "0.0.0.0/" + "0" * 10**6, "::%" + "a" * 10**6:
        try:
            ipaddress.ip_interface(text)
        except ValueError:
            pass
