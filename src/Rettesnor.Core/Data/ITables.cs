using Microsoft.EntityFrameworkCore;

namespace Rettesnor.Core.Data;

/// <summary>Tables that a capability adds to the model, where they are made from a description and not from a class each.</summary>
internal interface ITables
{
    void AddTo(ModelBuilder model);
}
