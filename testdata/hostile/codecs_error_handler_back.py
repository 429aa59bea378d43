# stopped by: time
import codecs
codecs.register_error('back', lambda e: ('', 0))
codecs.register_error('loop', lambda e: ('?', e.start))
b'\xff\xff'.decode('shift_jis', 'loop')
