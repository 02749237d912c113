//go:build !unix

package bolt

func systemRoles() map[string]func(string) error { return map[string]func(string) error{} }
