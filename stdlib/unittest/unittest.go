// Package unittest is the unittest package, written in Python.
package unittest

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed case.py
var testCase string

//go:embed asserts.py
var asserts string

//go:embed result.py
var result string

//go:embed suite.py
var suite string

//go:embed loader.py
var loader string

//go:embed signals.py
var signals string

//go:embed runner.py
var runner string

//go:embed async_case.py
var asyncCase string

//go:embed mock.py
var mock string

//go:embed mock_call.py
var mockCall string

//go:embed mock_patch.py
var mockPatch string

// Modules returns the recipes of the package: unittest itself, unittest.mock,
// and the modules that CPython spreads the package over.
func Modules() []object.ModuleDef {
	part := func(name, names string) object.ModuleDef {
		return object.ModuleDef{Name: "unittest." + name, Parts: []string{"from unittest import ", names, "\n"}}
	}
	return []object.ModuleDef{
		{
			Name: "unittest",
			Doc:  "Unit testing, in the manner of JUnit and its kin.",
			Init: func(rt *object.Runtime, m *object.Module) bool {
				m.Set("__path__", object.NewList(nil))
				m.Set("__package__", object.NewStr("unittest"))
				return true
			},
			Parts: []string{testCase, asserts, result, suite, loader, runner, asyncCase},
		},
		{Name: "unittest.mock", Doc: "Stand-ins for objects, which record how they are used.", Parts: []string{mock, mockCall, mockPatch}},
		part("case", "TestCase, FunctionTestCase, SkipTest, skip, skipIf, skipUnless, expectedFailure, addModuleCleanup, doModuleCleanups, enterModuleContext, _AssertRaisesContext, _AssertWarnsContext, _SubTest"),
		part("suite", "BaseTestSuite, TestSuite"),
		part("result", "TestResult, failfast"),
		part("runner", "TextTestRunner, TextTestResult, _WritelnDecorator"),
		part("loader", "TestLoader, defaultTestLoader"),
		part("main", "TestProgram, main"),
		{Name: "unittest.signals", Source: signals},
		part("util", "safe_repr, strclass, _common_shorten_repr as _common_shorten_repr"),
		part("async_case", "IsolatedAsyncioTestCase"),
	}
}
