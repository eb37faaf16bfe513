/** Sessions and engines that tests of views drive by hand. Start at {@link org.neurarium.ui.fake.FakeEngine}. */
@NullMarked
package org.neurarium.ui.fake;

import org.jspecify.annotations.NullMarked;
