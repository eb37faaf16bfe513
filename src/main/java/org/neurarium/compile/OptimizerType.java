package org.neurarium.compile;

import java.util.List;
import org.neurarium.document.spec.ParamSpec;

/**
 * A kind of optimizer as a person sets it.
 *
 * @param id name in project files
 * @param formula one update in LaTeX
 * @param params learning rate first, then its own settings
 */
public record OptimizerType(String id, String formula, List<ParamSpec> params) {
}
