class Outer:
    def method(self):
        def inner():
            class Local:
                def run(self):
                    return [x.foo for x in [1]]
            return Local()
        return inner().run()
Outer().method()
