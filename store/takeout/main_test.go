package takeout

import (
	"testing"

	"autoeval/model/testrun"
)

func TestMain(m *testing.M) {
	testrun.Often()
	testrun.Main(m)
}
