# stopped by: any
import codecs
codecs.register_error('grow', lambda e: ('x' * 1000000, e.end))
('\udc80' * 100000).encode('gb18030', 'grow')
