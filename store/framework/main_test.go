package framework

import (
	"testing"

	"autoeval/model/testrun"
)

func TestMain(m *testing.M) { testrun.Main(m) }
