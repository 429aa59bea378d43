# stopped by: any
class T:
    def __getitem__(self, i): return 'x' * 1000000
('a' * 100000).translate(T())
