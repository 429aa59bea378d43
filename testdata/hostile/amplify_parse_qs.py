# stopped by: any
# Fields of a query.
import urllib.parse
urllib.parse.parse_qsl("a=b&" * 3000000, max_num_fields=None)
