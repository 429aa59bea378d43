class A:
    class B:
        class C:
            value = missing_name
